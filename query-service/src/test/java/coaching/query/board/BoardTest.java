package coaching.query.board;

import coaching.events.Policy;
import coaching.query.testing.Chronicle;
import coaching.query.testing.RunningService;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static coaching.query.testing.Answers.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class BoardTest extends RunningService {

    private JsonNode board(Chronicle chronicle, String role, String question) {
        var answer = http().get("/api/programmes/" + chronicle.programme() + "/board?" + question, token().role(role));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode metrics(Chronicle chronicle, int asOf) {
        return board(chronicle, "coordinator", "asOf=" + Chronicle.date(asOf)).path("metrics");
    }

    @Test
    void five_sessions_have_the_golden_numbers() {
        var told = Chronicle.of("board golden").pair("a").held(0, 14, 29, 43, 70).chronicle();
        store(told);
        var metrics = metrics(told, 90);
        expect(metrics, "M1", 3, 5, 0.600);
        expect(metrics, "M2", 77, 90, 0.856);
        assertThat(figure(metrics, "M3").path("value").asDouble()).isCloseTo(-0.570, within(0.0005));
    }

    @Test
    void a_pause_is_no_gap() {
        var told = Chronicle.of("board pause").pair("a").held(0, 14, 29, 43).paused(50, 64).held(70).chronicle();
        store(told);
        var metrics = metrics(told, 90);
        expect(metrics, "M1", 4, 5, 0.800);
        expect(metrics, "M2", 73, 76, 0.961);
    }

    @Test
    void eight_promises_have_three_honest_answers() {
        var told = Chronicle.of("board promises").pair("a").promised("1", 10, 10, 9).promised("2", 10, 10, 12)
            .promised("3", 12, 20, 18).promised("4", 15, 15, -1).promised("5", 20, 20, 20).promised("6", 20, 34, 33)
            .promised("7", 22, 22, 21).promised("8", 25, 25, -1).chronicle();
        store(told);
        var metrics = metrics(told, 30);
        expect(metrics, "M9", 3, 8, 0.375);
        expect(metrics, "M9b", 4, 7, 0.571);
        expect(metrics, "M9c", 5, 8, 0.625);
    }

    @Test
    void what_was_not_known_then_does_not_count() {
        var told = Chronicle.of("board known then");
        var pair = told.pair("a").held(0, 14);
        told.recordedOn(60);
        pair.held(28);
        told.recordedOn(null);
        store(told);
        var then = board(told, "coordinator", "asOf=" + Chronicle.date(40) + "&knownAt=" + Chronicle.date(40));
        var now = board(told, "coordinator", "asOf=" + Chronicle.date(40));
        assertThat(figure(then.path("metrics"), "M2").path("numerator").asDouble()).isEqualTo(31);
        assertThat(figure(now.path("metrics"), "M2").path("numerator").asDouble()).isEqualTo(40);
        assertThat(then.path("knownAt").asString()).isEqualTo("2026-02-14T22:59:59.999999999Z");
        assertThat(now.path("knownAt").isNull()).isTrue();
    }

    @Test
    void an_answer_says_what_it_answers() {
        var told = Chronicle.of("board says").pair("a").held(0).chronicle();
        store(told);
        var board = board(told, "auditor", "asOf=2026-02-01&clock=source&minEvidence=E2&window=30");
        assertThat(board.path("asOfPosition").asLong()).isPositive();
        assertThat(board.path("asOf").asString()).isEqualTo("2026-02-01T22:59:59.999999999Z");
        assertThat(board.path("asOfDate").asString()).isEqualTo("2026-02-01");
        assertThat(board.path("clock").asString()).isEqualTo("source");
        assertThat(board.path("minEvidence").asString()).isEqualTo("E2");
        assertThat(board.path("window").asInt()).isEqualTo(30);
        assertThat(board.path("freshness").path("stale").asBoolean(true)).isFalse();
        assertThat(board.path("zone").asString()).isEqualTo("Europe/Paris");
    }

    @Test
    void a_new_fact_shows_at_once() {
        var told = Chronicle.of("board fresh");
        told.pair("a").held(0, 14);
        store(told);
        assertThat(figure(metrics(told, 20), "M2").path("people").asInt()).isEqualTo(2);
        var more = Chronicle.more(told);
        more.pair("b").held(0, 14);
        store(more);
        assertThat(figure(metrics(told, 20), "M2").path("people").asInt()).isEqualTo(4);
    }

    @Test
    void the_trend_runs_from_week_to_week_up_to_as_of() {
        var told = Chronicle.of("board trend").pair("a").held(0, 14, 29, 43, 70).chronicle();
        store(told);
        var trend = board(told, "coordinator", "asOf=" + Chronicle.date(90)).path("trend");
        assertThat(trend.get(0).path("asOfDate").asString()).isEqualTo("2026-01-11");
        assertThat(trend.get(trend.size() - 1).path("asOfDate").asString()).isEqualTo(Chronicle.date(90));
        assertThat(trend.get(trend.size() - 1).path("values").path("M2").asDouble()).isCloseTo(0.856, within(0.0005));
    }

    /// In the 30 days to day 90 met on day 70, 27 after the one before: late, and late since. In those before, on time
    /// thrice.
    @Test
    void the_figure_before_is_that_of_the_window_before() {
        var told = Chronicle.of("board delta").pair("a").held(0, 14, 29, 43, 57, 84).chronicle();
        store(told);
        var board = board(told, "coordinator", "window=30&asOf=" + Chronicle.date(90));
        var figure = figure(board.path("metrics"), "M1");
        assertThat(figure.path("value").asDouble()).isZero();
        assertThat(figure.path("previous").path("asOf").asString()).startsWith(Chronicle.date(60));
        assertThat(figure.path("previous").path("value").asDouble()).isEqualTo(1);
        assertThat(board.path("trend")).extracting(point -> point.path("values").path("M1").asDouble()).contains(0.0);
    }

    @Test
    void a_manager_sees_no_figure_of_fewer_than_five_people() {
        var four = Chronicle.of("board four");
        four.pair("a").held(0, 14);
        four.pair("b").held(0, 14);
        store(four);
        var board = board(four, "programme-manager", "asOf=" + Chronicle.date(20));
        var figure = figure(board.path("metrics"), "M2");
        assertThat(figure.path("suppressed").asBoolean()).isTrue();
        assertThat(figure.path("value").isNull()).isTrue();
        assertThat(figure.path("numerator").isNull()).isTrue();
        assertThat(figure.path("people").isNull()).isTrue();
        assertThat(board.path("relationships").isNull()).isTrue();
        assertThat(board.path("trend"))
            .allSatisfy(point -> assertThat(point.path("values").path("M2").isNull()).isTrue());
        assertThat(board.toString()).doesNotContain("0.8").doesNotContain("\"value\":1");
    }

    @Test
    void a_manager_sees_figures_of_enough_people() {
        var told = Chronicle.of("board six");
        told.pair("a").held(0, 14);
        told.pair("b").held(0, 14);
        told.pair("c").held(0, 14);
        store(told);
        var six = board(told, "programme-manager", "asOf=" + Chronicle.date(20));
        assertThat(figure(six.path("metrics"), "M2").path("value").asDouble()).isEqualTo(1);
        var more = Chronicle.more(told).policy(1, new Policy(2, 56, 8, false, 5, 14, 21, 30), 30);
        store(more);
        var raised = board(told, "programme-manager", "asOf=" + Chronicle.date(20));
        assertThat(figure(raised.path("metrics"), "M2").path("suppressed").asBoolean()).isTrue();
    }

    /// Six people have figures, two of them have met.
    @Test
    void a_manager_sees_no_detail_of_fewer_than_five_people() {
        var told = Chronicle.of("board details");
        told.pair("a").held(0, 14);
        told.pair("b");
        told.pair("c");
        store(told);
        var since = detail(board(told, "programme-manager", "asOf=" + Chronicle.date(20)), "M5");
        assertThat(since.path("suppressed").asBoolean()).isTrue();
        assertThat(since.path("value").isNull()).isTrue();
        assertThat(detail(board(told, "coordinator", "asOf=" + Chronicle.date(20)), "M5").path("value").asInt())
            .isEqualTo(6);
    }

    /// All three are in one state: with the others shown as empty it could be worked out.
    @Test
    void a_state_that_could_be_worked_out_is_withheld_with_all_others() {
        var told = Chronicle.of("board states");
        told.pair("a").held(0, 14);
        told.pair("b").held(0, 14);
        told.pair("c").held(0, 14);
        store(told);
        assertThat(board(told, "programme-manager", "asOf=" + Chronicle.date(20)).path("states"))
            .allSatisfy(count -> assertThat(count.isNull()).isFalse());
        store(Chronicle.more(told).policy(1, new Policy(2, 56, 8, false, 5, 14, 21, 30), 15));
        assertThat(board(told, "programme-manager", "asOf=" + Chronicle.date(20)).path("states"))
            .allSatisfy(count -> assertThat(count.isNull()).isTrue());
    }

    private static JsonNode detail(JsonNode board, String metric) {
        return figure(board.path("metrics"), metric).path("details").get(0);
    }

    private static void expect(JsonNode metrics, String id, double numerator, double denominator, double value) {
        var figure = figure(metrics, id);
        assertThat(figure.path("numerator").asDouble()).isEqualTo(numerator);
        assertThat(figure.path("denominator").asDouble()).isEqualTo(denominator);
        assertThat(figure.path("value").asDouble()).isCloseTo(value, within(0.0005));
    }
}
