package coaching.query.receipt;

import coaching.query.testing.RunningService;
import coaching.testing.http.Http.Answer;
import coaching.testing.story.ProgrammeStory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReceiptTest extends RunningService {

    private Answer receipt(ProgrammeStory told, String role, String question) {
        return http().get("/api/programmes/" + told.id() + "/receipts/" + question, token().role(role));
    }

    @Test
    void a_number_names_its_events() {
        var told = ProgrammeStory.of("receipt golden");
        var pair = told.pair("a").met(0, 14, 29, 43, 70);
        told.pair("b").met(3);
        store(told);
        var asOf = "asOf=" + ProgrammeStory.date(90);
        var receipt = receipt(told, "auditor", "M2?relationship=" + pair.relationship() + "&" + asOf).json();
        assertThat(receipt.path("numerator").asDouble()).isEqualTo(77);
        assertThat(receipt.path("denominator").asDouble()).isEqualTo(90);
        assertThat(receipt.path("formula").asString()).isNotBlank();
        assertThat(receipt.path("version").asInt()).isEqualTo(2);
        assertThat(receipt.path("events")).extracting(it -> it.path("type").asString())
            .containsOnly("SessionHeld").hasSize(5);
        assertThat(receipt.path("context")).extracting(it -> it.path("type").asString()).contains("ProtocolProposed")
            .doesNotContain("SessionHeld");
        assertThat(receipt.path("events")).extracting(it -> it.path("noun").asString())
            .containsOnly("Session");
        assertThat(receipt.path("events")).allSatisfy(
            it -> assertThat(it.path("relationship").asString()).isEqualTo(pair.relationship().toString()));
        assertThat(receipt.path("eventsTotal").asInt()).isEqualTo(receipt.path("events").size());
        assertThat(receipt.path("question").path("asOf")).isEqualTo(receipt.path("asOf"));
        var whole = receipt(told, "auditor", "M2?" + asOf).json();
        assertThat(whole.path("eventsTotal").asInt()).isGreaterThan(receipt.path("eventsTotal").asInt());
        assertThat(whole.path("people").asInt()).isEqualTo(4);
    }

    @Test
    void nothing_later_than_as_of_is_listed() {
        var told = ProgrammeStory.of("receipt as of");
        told.pair("a").met(0, 14, 29, 43);
        store(told);
        var receipt = receipt(told, "auditor", "M1?asOf=" + ProgrammeStory.date(29)).json();
        assertThat(receipt.path("events")).extracting(it -> it.path("effectiveAt").path("date").asString())
            .containsExactly(ProgrammeStory.date(0), ProgrammeStory.date(14), ProgrammeStory.date(29));
    }

    /// Who left is told in the context, as a fact of no relationship.
    @Test
    void who_left_belongs_to_the_context() {
        var told = ProgrammeStory.of("receipt leaver");
        told.pair("a").promised("late", 1, 20);
        told.left("a coach", 12);
        store(told);
        var receipt = receipt(told, "auditor", "M9?asOf=" + ProgrammeStory.date(30)).json();
        assertThat(receipt.path("value").isNull()).isTrue();
        assertThat(receipt.path("exclusions").get(0).path("reason").asString()).isEqualTo("OWNER_LEFT");
        assertThat(receipt.path("context")).extracting(it -> it.path("type").asString())
            .contains("ParticipantLeft", "ActionItemAgreed");
    }

    @Test
    void a_page_goes_on_after_the_one_before() {
        var told = ProgrammeStory.of("receipt pages");
        told.pair("a").met(0, 14, 29, 43, 57);
        store(told);
        var first = receipt(told, "auditor", "M2?window=all").json().path("events");
        var after = first.get(2).path("position").asLong();
        var rest = receipt(told, "auditor", "M2?window=all&after=" + after).json().path("events");
        assertThat(rest.size()).isEqualTo(first.size() - 3);
        assertThat(rest.get(0)).isEqualTo(first.get(3));
        assertThat(receipt(told, "auditor", "M2?after=x").status()).isEqualTo(400);
    }

    @Test
    void a_manager_gets_the_number_without_the_events() {
        var told = ProgrammeStory.of("receipt manager");
        told.pair("a").met(0, 14);
        told.pair("b").met(0, 14);
        told.pair("c").met(0, 14);
        store(told);
        var receipt = receipt(told, "programme-manager", "M2").json();
        assertThat(receipt.path("value").isNull()).isFalse();
        assertThat(receipt.path("events")).isEmpty();
        assertThat(receipt.path("eventsWithheld")).isEqualTo(receipt.path("eventsTotal"));
    }

    @Test
    void a_manager_gets_nothing_of_a_suppressed_number() {
        var told = ProgrammeStory.of("receipt suppressed");
        told.pair("a").met(0, 14);
        store(told);
        var receipt = receipt(told, "programme-manager", "M2").json();
        assertThat(receipt.path("suppressed").asBoolean()).isTrue();
        assertThat(receipt.path("value").isNull()).isTrue();
        assertThat(receipt.path("eventsTotal").isNull()).isTrue();
    }

    @Test
    void there_is_no_such_metric() {
        var told = ProgrammeStory.of("receipt unknown");
        told.pair("a");
        store(told);
        assertThat(receipt(told, "auditor", "M99").status()).isEqualTo(404);
    }
}
