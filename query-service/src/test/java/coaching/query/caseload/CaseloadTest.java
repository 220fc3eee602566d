package coaching.query.caseload;

import coaching.events.CaseloadEvent.AttentionSnoozed;
import coaching.events.CaseloadEvent.CoordinatorIntervened;
import coaching.events.CaseloadEvent.Intervention;
import coaching.events.CaseloadEvent.OwnerAssigned;
import coaching.events.id.PersonId;
import coaching.query.testing.RunningService;
import coaching.testing.story.ProgrammeStory;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.UUID;

import static coaching.query.testing.Answers.figure;
import static org.assertj.core.api.Assertions.assertThat;

class CaseloadTest extends RunningService {

    private JsonNode caseload(ProgrammeStory told, int asOf) {
        var answer = http().get("/api/programmes/" + told.id() + "/relationships?asOf=" + ProgrammeStory.date(asOf),
            token().role("coordinator"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void who_needs_a_look_comes_first_and_says_why() {
        var told = ProgrammeStory.of("caseload order");
        var done = told.pair("done").met(0, 3).closed(5);
        told.pair("steady").met(0, 14, 28).booked(28, 42);
        var silentOne = told.pair("silent").met(0, 7);
        told.pair("resting").met(0, 14).paused(20).resumed(50);
        store(told);
        var rows = caseload(told, 30).path("relationships");
        assertThat(rows).extracting(row -> row.path("relationship").asString())
            .startsWith(silentOne.relationship().toString()).endsWith(done.relationship().toString());
        assertThat(rows.get(0).has("label")).isFalse();
        var silent = rows.get(0);
        assertThat(silent.path("state").asString()).isEqualTo("NEEDS_A_LOOK");
        assertThat(silent.path("reasons").get(0).path("rule").asString()).isEqualTo("NOTHING_BOOKED");
        assertThat(silent.path("reasons").get(0).path("text").asString()).contains("23").contains("17");
        assertThat(silent.path("lastSession").asString()).isEqualTo(ProgrammeStory.date(7));
        assertThat(silent.path("nextSession").isNull()).isTrue();
        assertThat(silent.path("sessionsHeld").asInt()).isEqualTo(2);
    }

    @Test
    void a_row_shows_what_groups_are_compared_by() {
        var told = ProgrammeStory.of("caseload figures");
        told.pair("a").met(0, 14, 29, 43, 70).promised("x", 1, 10).booked(80, 100);
        store(told);
        var row = caseload(told, 90).path("relationships").get(0);
        assertThat(figure(row.path("figures"), "M2").path("numerator").asDouble()).isEqualTo(77);
        assertThat(figure(row.path("figures"), "M30").path("details")).isNotEmpty();
        assertThat(row.path("openItems").asInt()).isEqualTo(1);
        assertThat(row.path("nextSession").asString()).isEqualTo(ProgrammeStory.date(100));
        assertThat(row.path("members").get(0).path("participant").asString()).hasSize(36);
        assertThat(row.has("need")).isFalse();
    }

    @Test
    void what_had_not_begun_is_not_there() {
        var told = ProgrammeStory.of("caseload early");
        told.pair("a").met(0);
        store(told);
        assertThat(caseload(told, -3).path("total").asInt()).isZero();
        assertThat(caseload(told, 3).path("total").asInt()).isEqualTo(1);
    }

    @Test
    void what_coordinators_said_is_told_as_of_the_day_and_the_last_word_counts() {
        var told = ProgrammeStory.of("caseload handling");
        var owner = new PersonId(UUID.randomUUID());
        var pair = told.pair("a").met(0);
        pair.add(new OwnerAssigned(told.id(), pair.relationship(), new PersonId(UUID.randomUUID()), owner, pair.at(1)));
        pair.add(new OwnerAssigned(told.id(), pair.relationship(), owner, owner, pair.at(2)));
        pair.add(new CoordinatorIntervened(told.id(), pair.relationship(), Intervention.SPOKE, owner, pair.at(3)));
        pair.add(new AttentionSnoozed(told.id(), pair.relationship(), LocalDate.parse(ProgrammeStory.date(9)), owner,
            pair.at(4)));
        store(told);
        assertThat(handling(told, 0)).allMatch(JsonNode::isNull);
        var then = handling(told, 5);
        assertThat(then.path("owner").asString()).isEqualTo(owner.toString());
        assertThat(then.path("lastStep").asString()).isEqualTo("SPOKE");
        assertThat(then.path("lastStepOn").asString()).isEqualTo(ProgrammeStory.date(3));
        assertThat(then.path("snoozedUntil").asString()).isEqualTo(ProgrammeStory.date(9));
        assertThat(handling(told, 8).path("snoozedUntil").isNull()).isFalse();
        assertThat(handling(told, 9).path("snoozedUntil").isNull()).as("its day has come").isTrue();
    }

    private JsonNode handling(ProgrammeStory told, int asOf) {
        return caseload(told, asOf).at("/relationships/0/handling");
    }
}
