package coaching.query.kernel.view;

import coaching.events.ViewEvent.RecordViewed;
import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.events.role.Role;
import coaching.query.testing.RunningService;
import coaching.testing.http.Http.Answer;
import coaching.testing.http.Token;
import coaching.testing.story.ProgrammeStory;
import coaching.testing.story.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

class OfficialViewsTest extends RunningService {

    @Autowired
    JdbcClient database;

    ProgrammeStory told;
    Story pair;
    UUID official;

    @BeforeEach
    void tell() {
        official = UUID.randomUUID();
        told = ProgrammeStory.of("views " + official);
        pair = told.pair("a").met(0, 14);
        store(told);
    }

    private Answer get(String path, Token token) {
        return http().get("/api/programmes/" + told.id() + path, token);
    }

    private String page() {
        return "/relationships/" + pair.relationship();
    }

    private Token auditor() {
        return token().person(official).role("auditor");
    }

    private List<@Nullable String> rows() {
        return database.sql("SELECT role || ' ' || relationship FROM outbox.view WHERE viewer = :viewer")
            .param("viewer", official).query(String.class).list();
    }

    @Test
    void who_reads_by_their_office_is_written_down_once_for_an_hour() {
        assertThat(get(page(), auditor()).status()).isEqualTo(200);
        assertThat(rows()).containsExactly("AUDITOR " + pair.relationship());
        assertThat(get(page() + "/timeline", auditor()).status()).isEqualTo(200);
        assertThat(get("/receipts/M2?relationship=" + pair.relationship(), auditor()).status()).isEqualTo(200);
        assertThat(rows()).hasSize(1);
    }

    @Test
    void each_way_to_read_one_relationship_is_written_down() {
        for (var path : List.of(page() + "/timeline", "/receipts/M30?relationship=" + pair.relationship())) {
            official = UUID.randomUUID();
            assertThat(get(path, token().person(official).role("coordinator")).status()).isEqualTo(200);
            assertThat(rows()).as(path).containsExactly("COORDINATOR " + pair.relationship());
        }
    }

    @Test
    void what_is_not_of_one_relationship_or_not_shown_is_not_written_down() {
        assertThat(get("/board", auditor()).status()).isEqualTo(200);
        assertThat(get("/relationships", auditor()).status()).isEqualTo(200);
        assertThat(get("/receipts/M30", auditor()).status()).isEqualTo(200);
        assertThat(get("/receipts/M0?relationship=" + pair.relationship(), auditor()).status()).isEqualTo(404);
        assertThat(get(page() + "?knownAt=2020-01-01", auditor()).status()).isEqualTo(404);
        assertThat(get(page() + "?asOf=x", auditor()).status()).isEqualTo(400);
        assertThat(get(page(), token().person(official).role("programme-manager")).status()).isEqualTo(404);
        assertThat(rows()).isEmpty();
    }

    @Test
    void members_read_of_themselves_whatever_else_they_are() {
        official = ProgrammeStory.person("a coach").value();
        assertThat(get(page(), token().person(official).role("coordinator")).status()).isEqualTo(200);
        assertThat(get(page() + "/timeline", token().person(official)).status()).isEqualTo(200);
        assertThat(rows()).isEmpty();
    }

    @Test
    void what_cannot_be_written_down_is_not_shown() {
        database.sql("ALTER TABLE outbox.view ADD CONSTRAINT full_disk CHECK (viewer <> '" + official + "')").update();
        try {
            for (var path : List.of(page(), page() + "/timeline", "/receipts/M2?relationship=" + pair.relationship())) {
                var refused = get(path, auditor());
                assertThat(refused.status()).isEqualTo(503);
                assertThat(refused.rule()).isEqualTo("VIEW_NOT_RECORDED");
                assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
                assertThat(refused.json().propertyNames()).containsExactlyInAnyOrder("type", "title", "status",
                    "detail",
                    "instance", "rule");
                assertThat(refused.body()).doesNotContain("full_disk").doesNotContain(official.toString());
            }
            assertThat(get("/board", auditor()).status()).isEqualTo(200);
        } finally {
            database.sql("ALTER TABLE outbox.view DROP CONSTRAINT full_disk").update();
        }
        assertThat(get(page(), auditor()).status()).isEqualTo(200);
        assertThat(rows()).hasSize(1);
    }

    @Test
    void members_and_nobody_else_are_told_who_looked() {
        told = ProgrammeStory.of("views told " + official);
        pair = told.pair("a").met(0);
        for (int day = 0; day < 60; day++) {
            pair.viewed(day == 59 ? Role.COORDINATOR : Role.AUDITOR, day);
        }
        store(told);
        var seen = get(page(), token().person(ProgrammeStory.person("a coach").value())).json().path("lookedAt");
        assertThat(seen.size()).isEqualTo(50);
        assertThat(seen.get(0).path("role").asString()).isEqualTo("COORDINATOR");
        assertThat(seen.get(0).path("at").asString()).startsWith(ProgrammeStory.date(59));
        assertThat(seen.get(0).path("person").asString())
            .isEqualTo(new PersonId(ProgrammeStory.person("official").value()).toString());
        assertThat(seen.get(0).path("participant").isNull()).isTrue();
        assertThat(get(page(), auditor()).json().path("lookedAt").isNull()).isTrue();
        assertThat(get(page() + "/timeline", auditor()).json().path("steps").values())
            .extracting(it -> it.path("what").asString()).contains("A coordinator looked at this record.");
    }

    @Test
    void who_has_several_records_is_written_down_as_they_signed_in_and_told_as_one_person() {
        told = ProgrammeStory.of("views merged " + official);
        var into = new PersonId(UUID.randomUUID());
        var here = new ParticipantId(UUID.randomUUID());
        told.enrolled(here, into, ProgrammeStory.day(0));
        pair = told.pair("a");
        pair.add(new RecordViewed(told.id(), pair.relationship(), new PersonId(official), Role.AUDITOR,
            ProgrammeStory.day(3)));
        told.merged(new PersonId(official), into, 4);
        store(told);
        assertThat(get(page(), auditor()).status()).isEqualTo(200);
        assertThat(rows()).containsExactly("AUDITOR " + pair.relationship());
        var seen = get(page(), token().person(ProgrammeStory.person("a coach").value())).json().path("lookedAt");
        assertThat(seen.size()).isEqualTo(1);
        assertThat(seen.get(0).path("person").asString()).isEqualTo(into.toString());
        assertThat(seen.get(0).path("participant").asString()).isEqualTo(here.toString());
    }
}
