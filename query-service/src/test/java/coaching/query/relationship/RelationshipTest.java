package coaching.query.relationship;

import coaching.query.testing.RunningService;
import coaching.testing.story.ProgrammeStory;
import coaching.testing.story.Story;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static coaching.query.testing.Answers.figure;
import static org.assertj.core.api.Assertions.assertThat;

class RelationshipTest extends RunningService {

    private JsonNode detail(Story pair, String question) {
        var answer = http()
            .get("/api/programmes/" + pair.programme().id() + "/relationships/" + pair.relationship() + "?"
                + question, token().role("coordinator"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void sessions_say_how_they_came_about() {
        var pair = ProgrammeStory.of("detail sessions").pair("a").met(0).booked(3, 14).met(14).confirmed(14).met(40)
            .booked(41, 60);
        store(pair.programme());
        var detail = detail(pair, "asOf=" + ProgrammeStory.date(50));
        var sessions = detail.path("sessions");
        assertThat(sessions).extracting(it -> it.path("state").asString())
            .containsExactly("HELD", "HELD", "HELD", "BOOKED");
        assertThat(sessions).extracting(it -> it.path("evidence").asString()).containsExactly("E1", "E2", "E1", "E0");
        assertThat(sessions).extracting(it -> it.path("affirmedBy").size()).containsExactly(1, 2, 1, 0);
        assertThat(sessions).allSatisfy(it -> assertThat(it.path("deniedBy")).isEmpty());
        assertThat(sessions.get(0).path("gapDays").isNull()).isTrue();
        assertThat(sessions.get(1).path("gapDays").asInt()).isEqualTo(14);
        assertThat(sessions.get(1).path("onTime").asBoolean()).isTrue();
        assertThat(sessions.get(1).path("aheadHours").asDouble()).isEqualTo(240);
        assertThat(sessions.get(2).path("onTime").asBoolean(true)).isFalse();
        assertThat(detail.path("protocol").path("intervalDays").asInt()).isEqualTo(14);
        assertThat(figure(detail.path("figures"), "M1").path("value").asDouble()).isEqualTo(0.5);
    }

    @Test
    void the_open_gap_is_late_exactly_when_the_on_time_rate_counts_it() {
        var pair = ProgrammeStory.of("detail open gap").pair("a").met(0, 14);
        store(pair.programme());
        var onTheLastDay = detail(pair, "asOf=" + ProgrammeStory.date(31));
        assertThat(onTheLastDay.at("/openGap/late").asBoolean(true)).isFalse();
        assertThat(figure(onTheLastDay.path("figures"), "M1").path("denominator").asInt()).isEqualTo(1);
        var afterwards = detail(pair, "asOf=" + ProgrammeStory.date(32));
        assertThat(afterwards.at("/openGap/late").asBoolean()).isTrue();
        assertThat(afterwards.at("/openGap/from").asString()).isEqualTo(ProgrammeStory.date(14));
        assertThat(afterwards.at("/openGap/to").asString()).isEqualTo(ProgrammeStory.date(32));
        assertThat(afterwards.at("/openGap/days").asInt()).isEqualTo(18);
        assertThat(figure(afterwards.path("figures"), "M1").path("denominator").asInt()).isEqualTo(2);
    }

    @Test
    void what_was_proposed_waits_until_all_have_said_yes() {
        var pair = ProgrammeStory.of("detail agreement").pair("a").proposedProtocol(2, 10, 7, 1)
            .agreedProtocol(2, 1, 20);
        store(pair.programme());
        var before = detail(pair, "asOf=" + ProgrammeStory.date(9)).path("agreement");
        assertThat(before.at("/proposed/version").asInt()).isEqualTo(1);
        assertThat(before.path("acceptedBy")).hasSize(2);
        var waiting = detail(pair, "asOf=" + ProgrammeStory.date(19));
        assertThat(waiting.at("/agreement/proposed/intervalDays").asInt()).isEqualTo(7);
        assertThat(waiting.at("/agreement/proposed/agreedBy")).extracting(it -> it.asString())
            .containsExactly(pair.member(0).toString());
        assertThat(waiting.at("/agreement/acceptedBy")).isEmpty();
        assertThat(waiting.at("/protocol/intervalDays").asInt()).isEqualTo(14);
        assertThat(detail(pair, "asOf=" + ProgrammeStory.date(20)).at("/agreement/proposed/agreedBy")).hasSize(2);
    }

    @Test
    void without_a_session_there_is_no_gap() {
        var pair = ProgrammeStory.of("detail no gap").pair("a");
        store(pair.programme());
        assertThat(detail(pair, "asOf=" + ProgrammeStory.date(40)).path("openGap").isNull()).isTrue();
    }

    @Test
    void a_booking_nobody_spoke_of_afterwards_is_unconfirmed() {
        var pair = ProgrammeStory.of("detail unconfirmed").pair("a").booked(0, 7);
        store(pair.programme());
        assertThat(detail(pair, "asOf=" + ProgrammeStory.date(9)).path("sessions").get(0).path("state").asString())
            .isEqualTo("UNCONFIRMED");
    }

    @Test
    void what_everybody_denies_stays_to_be_seen() {
        var pair = ProgrammeStory.of("detail denied").pair("a").met(0, 14).booked(20, 28).denied(14).denied(28);
        store(pair.programme());
        assertThat(detail(pair, "asOf=" + ProgrammeStory.date(30)).path("sessions"))
            .extracting(it -> it.path("state").asString())
            .containsExactly("HELD", "DENIED", "DENIED");
    }

    @Test
    void what_was_booked_beyond_the_end_has_lapsed() {
        var pair = ProgrammeStory.of("detail lapsed").pair("a").met(0).booked(10, 40).closed(20);
        store(pair.programme());
        var sessions = detail(pair, "asOf=" + ProgrammeStory.date(30)).path("sessions");
        assertThat(sessions.get(1).path("state").asString()).isEqualTo("LAPSED");
        assertThat(detail(pair, "asOf=" + ProgrammeStory.date(15)).path("sessions").get(1).path("state").asString())
            .isEqualTo("BOOKED");
        var row = http().get("/api/programmes/" + pair.programme().id() + "/relationships?asOf="
            + ProgrammeStory.date(30), token().role("coordinator")).json().path("relationships").get(0);
        assertThat(row.path("nextSession").isNull()).isTrue();
    }

    @Test
    void promises_keep_their_original_due_date() {
        var pair = ProgrammeStory.of("detail promises").pair("a").promised("x", 1, 12).renegotiated("x", 5, 20)
            .completed("x", 18).promised("y", 1, 15);
        store(pair.programme());
        var items = detail(pair, "asOf=" + ProgrammeStory.date(30)).path("items");
        assertThat(items.get(0).path("state").asString()).isEqualTo("COMPLETED");
        assertThat(items.get(0).path("originalDue").asString()).isEqualTo(ProgrammeStory.date(12));
        assertThat(items.get(0).path("due").asString()).isEqualTo(ProgrammeStory.date(20));
        assertThat(items.get(0).path("completedOn").asString()).isEqualTo(ProgrammeStory.date(18));
        assertThat(items.get(0).path("renegotiated").asInt()).isEqualTo(1);
        assertThat(items.get(1).path("overdue").asBoolean()).isTrue();
    }

    /// Both were agreed on day 1.
    @Test
    void what_is_open_was_carried_over_the_meetings_since_its_agreement() {
        var pair = ProgrammeStory.of("detail carried").pair("a").met(0, 14, 28).promised("x", 1, 40)
            .promised("y", 1, 40).completed("y", 20);
        store(pair.programme());
        var detail = detail(pair, "asOf=" + ProgrammeStory.date(30));
        assertThat(detail.path("items")).extracting(it -> it.path("carriedOver").asInt()).containsExactly(2, 0);
        var row = http().get("/api/programmes/" + pair.programme().id() + "/relationships?asOf="
            + ProgrammeStory.date(30), token().role("coordinator")).json().path("relationships").get(0);
        assertThat(row.path("openItems").asInt()).isEqualTo(1);
    }

    @Test
    void what_waits_for_its_owner_is_shown_as_waiting() {
        var pair = ProgrammeStory.of("detail proposed").pair("a").suggested("x", 1, 12);
        store(pair.programme());
        var item = detail(pair, "asOf=" + ProgrammeStory.date(30)).path("items").get(0);
        assertThat(item.path("state").asString()).isEqualTo("PROPOSED");
        assertThat(item.path("agreedOn").isNull()).isTrue();
        assertThat(item.path("overdue").asBoolean(true)).isFalse();
    }

    @Test
    void what_was_open_at_the_closing_is_not_open_any_more() {
        var pair = ProgrammeStory.of("detail closed").pair("a").promised("x", 1, 12).closed(20);
        store(pair.programme());
        var item = detail(pair, "asOf=" + ProgrammeStory.date(30)).path("items").get(0);
        assertThat(item.path("state").asString()).isEqualTo("UNFINISHED");
        assertThat(item.path("overdue").asBoolean(true)).isFalse();
        assertThat(detail(pair, "asOf=" + ProgrammeStory.date(19)).path("items").get(0).path("state").asString())
            .isEqualTo("OPEN");
    }

    @Test
    void a_closed_pair_says_how_when_and_why_it_ended() {
        var pair = ProgrammeStory.of("detail closure").pair("a").met(0).endedEarly(20);
        store(pair.programme());
        var closure = detail(pair, "asOf=" + ProgrammeStory.date(30)).path("closure");
        assertThat(closure.path("outcome").asString()).isEqualTo("ENDED_EARLY");
        assertThat(closure.path("reason").asString()).isEqualTo("NO_TIME");
        assertThat(closure.path("on").asString()).isEqualTo(ProgrammeStory.date(20));
        assertThat(detail(pair, "asOf=" + ProgrammeStory.date(19)).path("closure").isNull()).isTrue();
    }

    @Test
    void a_pause_has_an_end_only_once_it_ended() {
        var pair = ProgrammeStory.of("detail pause").pair("a").met(0).paused(10).resumed(24);
        store(pair.programme());
        assertThat(detail(pair, "asOf=" + ProgrammeStory.date(15)).path("pauses").get(0).path("to").isNull()).isTrue();
        var after = detail(pair, "asOf=" + ProgrammeStory.date(30)).path("pauses").get(0);
        assertThat(after.path("from").asString()).isEqualTo(ProgrammeStory.date(10));
        assertThat(after.path("to").asString()).isEqualTo(ProgrammeStory.date(24));
    }

    @Test
    void before_it_was_known_there_was_nothing_to_see() {
        var pair = ProgrammeStory.of("detail unknown").pair("a");
        store(pair.programme());
        var answer = http().get("/api/programmes/" + pair.programme().id() + "/relationships/" + pair.relationship()
            + "?knownAt=" + ProgrammeStory.date(-3), token().role("coordinator"));
        assertThat(answer.status()).isEqualTo(404);
    }
}
