package coaching.query.replay;

import coaching.events.CaseloadEvent.CoordinatorIntervened;
import coaching.events.CaseloadEvent.Intervention;
import coaching.query.testing.RunningService;
import coaching.testing.story.ProgrammeStory;
import coaching.testing.story.Story;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class ReplayTest extends RunningService {

    private JsonNode steps(Story pair, String question) {
        return timeline(pair, question).path("steps");
    }

    private JsonNode timeline(Story pair, String question) {
        var answer = http().get("/api/programmes/" + pair.programme().id() + "/relationships/" + pair.relationship()
            + "/timeline?" + question, token().role("auditor"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void steps_come_in_the_order_in_which_they_happened() {
        var told = ProgrammeStory.of("replay order");
        var pair = told.pair("a");
        told.recordedOn(30);
        pair.met(20).met(5);
        store(told);
        var steps = steps(pair, "asOf=" + ProgrammeStory.date(40));
        var held = steps.get(steps.size() - 2);
        assertThat(held.path("type").asString()).isEqualTo("SessionHeld");
        assertThat(held.path("noun").asString()).isEqualTo("Session");
        assertThat(held.path("effectiveAt").path("date").asString()).isEqualTo(ProgrammeStory.date(5));
        assertThat(held.path("effectiveAt").path("instant").isNull()).isTrue();
        assertThat(held.path("lateHours").asDouble()).isEqualTo(25 * 24);
        assertThat(held.path("class").asString()).isEqualTo("C0");
        assertThat(held.path("source").asString()).isEqualTo("API");
        assertThat(held.path("what").asString()).isNotBlank();
        assertThat(held.path("stateAfter").path("sessionsHeld").asInt()).isEqualTo(1);
        assertThat(held.path("stateAfter").path("lifecycle").asString()).isEqualTo("ACTIVE");
        assertThat(steps.get(steps.size() - 1).path("stateAfter").path("sessionsHeld").asInt()).isEqualTo(2);
    }

    @Test
    void members_come_with_what_the_sentences_call_them() {
        var pair = ProgrammeStory.of("replay members").pair("a").met(10);
        store(pair.programme());
        var timeline = timeline(pair, "asOf=" + ProgrammeStory.date(40));
        assertThat(timeline.path("members")).extracting(it -> it.path("words").asString()).containsExactly("The coach",
            "The coachee");
        assertThat(timeline.path("members")).extracting(it -> it.path("participant").asString())
            .doesNotHaveDuplicates().doesNotContain("");
    }

    @Test
    void known_then_shows_what_was_known_then() {
        var told = ProgrammeStory.of("replay known");
        var pair = told.pair("a").met(0);
        told.recordedOn(30);
        pair.met(10);
        store(told);
        var asOf = "asOf=" + ProgrammeStory.date(40);
        assertThat(steps(pair, asOf + "&knownAt=" + ProgrammeStory.date(20)).size())
            .isEqualTo(steps(pair, asOf).size() - 1);
    }

    @Test
    void a_withdrawn_fact_stays_and_names_its_correction() {
        var pair = ProgrammeStory.of("replay corrected").pair("a").met(10).withdrawn(12);
        store(pair.programme());
        var steps = steps(pair, "asOf=" + ProgrammeStory.date(40));
        var wrong = steps.get(steps.size() - 2);
        var correction = steps.get(steps.size() - 1);
        assertThat(correction.path("type").asString()).isEqualTo("FactCorrected");
        assertThat(wrong.path("supersededBy").asString()).isEqualTo(correction.path("eventId").asString());
        assertThat(correction.path("stateAfter").path("sessionsHeld").asInt()).isZero();
    }

    @Test
    void what_coordinators_did_is_told_to_officials_and_not_to_members() {
        var told = ProgrammeStory.of("replay of a caseload");
        var pair = told.pair("a").met(3);
        pair.add(new CoordinatorIntervened(told.id(), pair.relationship(), Intervention.SPOKE,
            ProgrammeStory.person("official"), pair.at(4)));
        store(told);
        var path = "/api/programmes/" + told.id() + "/relationships/" + pair.relationship();
        var member = token().person(ProgrammeStory.person("a coach").value());
        var coordinator = token().role("coordinator");
        assertThat(http().get(path + "/timeline", coordinator).body()).contains("spoke to the members");
        assertThat(http().get(path + "/timeline", member).body()).contains("steps").doesNotContain("spoke to");
        assertThat(http().get(path, coordinator).json().at("/handling/lastStep").asString()).isEqualTo("SPOKE");
        assertThat(http().get(path, member).json().path("handling").isNull()).isTrue();
    }
}
