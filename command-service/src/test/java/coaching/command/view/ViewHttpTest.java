package coaching.command.view;

import coaching.command.testing.Http.Answer;
import coaching.command.testing.Http.Command;
import coaching.command.testing.Members;
import coaching.command.testing.RunningService;
import coaching.command.testing.World;
import coaching.events.id.RelationshipId;
import coaching.eventstore.event.Criterion;
import coaching.eventstore.event.StoredEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class ViewHttpTest extends RunningService {

    Members pair;
    String viewer;

    @BeforeEach
    void set_up() {
        pair = Members.of(World.open(http(), integration()));
        viewer = UUID.randomUUID().toString();
    }

    private Command view(String role, String at) {
        return http().post("/internal/views", """
            {"programme":"%s","relationship":"%s","viewer":"%s","role":"%s","at":"%s"}"""
            .formatted(pair.world().programme(), pair.relationship(), viewer, role, at));
    }

    private Answer sent(String role, String at) {
        return view(role, at).header("Kept-Service-Secret", SERVICE_SECRET).send();
    }

    private List<StoredEvent> recorded() {
        return log().page(List.of(new Criterion(Set.of("RecordViewed"), Set.of())), 0, log().head()).events().stream()
            .filter(event -> new String(event.payload(), UTF_8).contains(viewer)).toList();
    }

    @Test
    void who_looked_is_recorded_once_for_an_hour() {
        assertThat(sent("AUDITOR", "2026-03-02T10:05:00Z").status()).isEqualTo(200);
        var again = sent("COORDINATOR", "2026-03-02T10:59:59Z");
        assertThat(again.status()).as(again.toString()).isEqualTo(200);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(recorded()).hasSize(1);
        assertThat(sent("AUDITOR", "2026-03-02T11:00:00Z").status()).isEqualTo(200);
        assertThat(recorded()).hasSize(2);
        assertThat(new String(recorded().getFirst().payload(), UTF_8)).contains("\"AUDITOR\"").contains("10:05:00Z");
    }

    @Test
    void nothing_but_the_secret_of_the_services_admits() {
        var at = "2026-03-02T10:05:00Z";
        assertThat(view("AUDITOR", at).send().rule()).isEqualTo("NOT_SIGNED_IN");
        assertThat(view("AUDITOR", at).as(integration()).send().rule()).isEqualTo("NOT_SIGNED_IN");
        assertThat(view("AUDITOR", at).header("Kept-Service-Secret", SERVICE_SECRET + "x").send().rule())
            .isEqualTo("NOT_SIGNED_IN");
        assertThat(http().post(pair.path("/pauses"), "{\"reason\":\"LEAVE\"}")
            .header("Kept-Service-Secret", SERVICE_SECRET).send().rule()).isEqualTo("NOT_SIGNED_IN");
        assertThat(recorded()).isEmpty();
    }

    @Test
    void what_cannot_be_is_refused_by_name() {
        assertThat(sent("PARTICIPANT", "2026-03-02T10:05:00Z").rule()).isEqualTo("NOT_AN_OFFICE");
        assertThat(sent("AUDITOR", "soon").field()).isEqualTo("at");
        pair = new Members(pair.world(), pair.coach(), pair.coachee(), new RelationshipId(UUID.randomUUID()));
        assertThat(sent("AUDITOR", "2026-03-02T10:05:00Z").rule()).isEqualTo("UNKNOWN_RELATIONSHIP");
        assertThat(recorded()).isEmpty();
    }
}
