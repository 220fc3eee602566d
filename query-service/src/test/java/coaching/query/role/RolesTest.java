package coaching.query.role;

import coaching.events.id.PersonId;
import coaching.events.role.Grant;
import coaching.events.role.Role;
import coaching.query.testing.RunningService;
import coaching.testing.http.Token;
import coaching.testing.story.ProgrammeStory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesTest extends RunningService {

    private final ProgrammeStory told = ProgrammeStory.of("roles told");
    private final ProgrammeStory other = ProgrammeStory.of("roles other");
    private final PersonId ann = new PersonId(UUID.randomUUID());
    private final PersonId ben = new PersonId(UUID.randomUUID());

    @BeforeAll
    void tell() {
        told.granted(ann, new Grant(Role.COORDINATOR, told.id()), 2);
        told.granted(ben, Grant.everywhere(Role.AUDITOR), 3);
        told.granted(ann, new Grant(Role.AUDITOR, other.id()), 3);
        told.recorded(ProgrammeStory.day(5).earliest().plus(Duration.ofHours(1)), null);
        told.revoked(ann, new Grant(Role.COORDINATOR, told.id()), 5);
        store(told);
        store(other);
    }

    private Token administrator() {
        return token().role("administrator");
    }

    private List<String> roles(JsonNode answer) {
        return StreamSupport.stream(answer.path("roles").spliterator(), false)
            .filter(it -> List.of(ann.toString(), ben.toString()).contains(it.path("person").asString()))
            .map(it -> (it.path("person").asString().equals(ann.toString()) ? "ann " : "ben ")
                + it.path("role").asString() + (it.path("revoked").isNull() ? "" : " until then"))
            .toList();
    }

    private List<String> roles(String query, Token token) {
        var answer = http().get("/api/roles" + query, token);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return roles(answer.json());
    }

    private String on(int day) {
        return "?programme=" + told.id() + "&day=" + ProgrammeStory.date(day);
    }

    /// A fact of a day is recorded at its end.
    @Test
    void who_could_act_as_what_on_a_day() {
        assertThat(roles(on(1), administrator())).isEmpty();
        assertThat(roles(on(2), administrator())).isEmpty();
        assertThat(roles(on(3), administrator())).containsExactly("ann COORDINATOR");
        assertThat(roles(on(4), administrator())).containsExactly("ann COORDINATOR", "ben AUDITOR");
        assertThat(roles(on(5), administrator())).containsExactly("ann COORDINATOR until then", "ben AUDITOR");
        assertThat(roles(on(6), administrator())).containsExactly("ben AUDITOR");
    }

    @Test
    void without_a_day_it_is_what_holds_after_all_that_is_known() {
        assertThat(roles("?programme=" + told.id(), administrator())).containsExactly("ben AUDITOR");
        assertThat(roles("", administrator())).containsExactly("ben AUDITOR", "ann AUDITOR");
    }

    @Test
    void each_role_says_who_granted_it_and_when() {
        var role = http().get("/api/people/" + ann + "/roles?day=" + ProgrammeStory.date(4), administrator()).json()
            .path("roles").get(0);
        assertThat(role.at("/granted/by").asString()).isEqualTo("a member");
        assertThat(role.at("/granted/at/date").asString()).isEqualTo(ProgrammeStory.date(2));
        assertThat(role.at("/granted/recordedAt").asString()).isNotBlank();
        assertThat(role.at("/granted/position").asLong()).isPositive();
        assertThat(role.at("/programme").asString()).isEqualTo(told.id().toString());
    }

    @Test
    void roles_of_one_person_are_for_those_who_grant_them() {
        var path = "/api/people/" + ann + "/roles";
        assertThat(roles(http().get(path, administrator()).json())).containsExactly("ann AUDITOR");
        assertThat(roles(http().get(path + "?day=" + ProgrammeStory.date(4), administrator()).json()))
            .containsExactly("ann COORDINATOR", "ann AUDITOR");
        assertThat(http().get(path, token().role("auditor")).status()).isEqualTo(403);
    }

    @Test
    void auditors_read_those_of_their_programmes() {
        var auditor = token().role("auditor").only(told.id());
        assertThat(roles(on(4), auditor)).containsExactly("ann COORDINATOR", "ben AUDITOR");
        assertThat(http().get("/api/roles?programme=" + other.id(), auditor).status()).isEqualTo(404);
        assertThat(http().get("/api/roles", auditor).status()).isEqualTo(404);
        assertThat(http().get("/api/roles" + on(4), token().role("programme-manager")).status()).isEqualTo(403);
    }

    @Test
    void a_day_is_a_day() {
        for (var day : new String[] {"tomorrow", "2026-03-02T10:00:00Z", "2026-02-30"}) {
            var answer = http().get("/api/roles?day=" + day, administrator());
            assertThat(answer.status()).as(day).isEqualTo(400);
            assertThat(answer.rule()).isEqualTo("NOT_A_DATE");
        }
        assertThat(http().get("/api/roles?day=0001-01-01", administrator()).rule()).isEqualTo("OUT_OF_RANGE");
        assertThat(http().get("/api/roles?programme=" + UUID.randomUUID(), administrator()).status()).isEqualTo(404);
    }
}
