package coaching.query.board;

import coaching.events.Policy;
import coaching.query.testing.RunningService;
import coaching.testing.story.ProgrammeStory;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static coaching.query.testing.Answers.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class BoardTest extends RunningService {

    private JsonNode board(ProgrammeStory told, String role, String question) {
        var answer = http().get("/api/programmes/" + told.id() + "/board?" + question, token().role(role));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode metrics(ProgrammeStory told, int asOf) {
        return board(told, "coordinator", "asOf=" + ProgrammeStory.date(asOf)).path("metrics");
    }

    @Test
    void five_sessions_have_the_golden_numbers() {
        var told = ProgrammeStory.of("board golden").pair("a").met(0, 14, 29, 43, 70).programme();
        store(told);
        var metrics = metrics(told, 90);
        expect(metrics, "M1", 3, 5, 0.600);
        expect(metrics, "M2", 77, 90, 0.856);
        assertThat(figure(metrics, "M3").path("value").asDouble()).isCloseTo(-0.570, within(0.0005));
    }

    @Test
    void a_pause_is_no_gap() {
        var told = ProgrammeStory.of("board pause").pair("a").met(0, 14, 29, 43).paused(50).resumed(64).met(70)
            .programme();
        store(told);
        var metrics = metrics(told, 90);
        expect(metrics, "M1", 4, 5, 0.800);
        expect(metrics, "M2", 73, 76, 0.961);
    }

    @Test
    void eight_promises_have_three_honest_answers() {
        var told = ProgrammeStory.of("board promises").pair("a").promised("1", 1, 10).completed("1", 9)
            .promised("2", 1, 10).completed("2", 12)
            .promised("3", 1, 12).renegotiated("3", 5, 20).completed("3", 18).promised("4", 1, 15).promised("5", 1, 20)
            .completed("5", 20).promised("6", 1, 20).renegotiated("6", 5, 34).completed("6", 33)
            .promised("7", 1, 22).completed("7", 21).promised("8", 1, 25).programme();
        store(told);
        var metrics = metrics(told, 30);
        expect(metrics, "M9", 3, 8, 0.375);
        expect(metrics, "M9b", 4, 7, 0.571);
        expect(metrics, "M9c", 5, 8, 0.625);
    }

    @Test
    void what_was_not_known_then_does_not_count() {
        var told = ProgrammeStory.of("board known then");
        var pair = told.pair("a").met(0, 14);
        told.recordedOn(60);
        pair.met(28);
        told.recordedOn(null);
        store(told);
        var then = board(told, "coordinator",
            "asOf=" + ProgrammeStory.date(40) + "&knownAt=" + ProgrammeStory.date(40));
        var now = board(told, "coordinator", "asOf=" + ProgrammeStory.date(40));
        assertThat(figure(then.path("metrics"), "M2").path("numerator").asDouble()).isEqualTo(31);
        assertThat(figure(now.path("metrics"), "M2").path("numerator").asDouble()).isEqualTo(40);
        assertThat(then.path("knownAt").asString()).isEqualTo("2026-02-14T22:59:59.999999999Z");
        assertThat(now.path("knownAt").isNull()).isTrue();
    }

    @Test
    void an_answer_says_what_it_answers() {
        var told = ProgrammeStory.of("board says").pair("a").met(0).programme();
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
    void a_figure_says_how_to_show_it_whoever_looks() {
        var told = ProgrammeStory.of("board about").pair("a").met(0, 14).programme();
        store(told);
        for (var role : new String[] {"coordinator", "programme-manager"}) {
            var metrics = board(told, role, "asOf=" + ProgrammeStory.date(20)).path("metrics");
            assertThat(metrics).allSatisfy(it -> assertThat(it.path("about").isNull()).isFalse());
            assertThat(figure(metrics, "M1").at("/about/counted/plural").asString()).isEqualTo("gaps");
        }
        var details = figure(metrics(told, 20), "M30").path("details");
        assertThat(details).filteredOn(it -> it.path("part").asBoolean()).hasSize(4);
        assertThat(details).filteredOn(it -> it.path("of").asString("").equals("lag"))
            .extracting(it -> it.path("quantile").asDouble()).containsExactly(0.5, 0.9);
    }

    @Test
    void a_new_fact_shows_at_once() {
        var told = ProgrammeStory.of("board fresh");
        told.pair("a").met(0, 14);
        store(told);
        assertThat(figure(metrics(told, 20), "M2").path("people").asInt()).isEqualTo(2);
        var more = ProgrammeStory.more(told);
        more.pair("b").met(0, 14);
        store(more);
        assertThat(figure(metrics(told, 20), "M2").path("people").asInt()).isEqualTo(4);
    }

    @Test
    void the_trend_runs_from_week_to_week_up_to_as_of() {
        var told = ProgrammeStory.of("board trend").pair("a").met(0, 14, 29, 43, 70).programme();
        store(told);
        var trend = board(told, "coordinator", "asOf=" + ProgrammeStory.date(90)).path("trend");
        assertThat(trend.get(0).path("asOfDate").asString()).isEqualTo("2026-01-11");
        assertThat(trend.get(trend.size() - 1).path("asOfDate").asString()).isEqualTo(ProgrammeStory.date(90));
        assertThat(trend.get(trend.size() - 1).path("values").path("M2").asDouble()).isCloseTo(0.856, within(0.0005));
    }

    /// In the 30 days to day 90 met on day 70, 27 after the one before: late, and late since. In those before, on time
    /// thrice.
    @Test
    void the_figure_before_is_that_of_the_window_before() {
        var told = ProgrammeStory.of("board delta").pair("a").met(0, 14, 29, 43, 57, 84).programme();
        store(told);
        var board = board(told, "coordinator", "window=30&asOf=" + ProgrammeStory.date(90));
        var figure = figure(board.path("metrics"), "M1");
        assertThat(figure.path("value").asDouble()).isZero();
        assertThat(figure.path("previous").path("asOf").asString()).startsWith(ProgrammeStory.date(60));
        assertThat(figure.path("previous").path("value").asDouble()).isEqualTo(1);
        assertThat(board.path("trend")).extracting(point -> point.path("values").path("M1").asDouble()).contains(0.0);
    }

    @Test
    void a_manager_sees_no_figure_of_fewer_than_five_people() {
        var four = ProgrammeStory.of("board four");
        four.pair("a").met(0, 14);
        four.pair("b").met(0, 14);
        store(four);
        var board = board(four, "programme-manager", "asOf=" + ProgrammeStory.date(20));
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
        var told = ProgrammeStory.of("board six");
        told.pair("a").met(0, 14);
        told.pair("b").met(0, 14);
        told.pair("c").met(0, 14);
        store(told);
        var six = board(told, "programme-manager", "asOf=" + ProgrammeStory.date(20));
        assertThat(figure(six.path("metrics"), "M2").path("value").asDouble()).isEqualTo(1);
        var more = ProgrammeStory.more(told).policy(1, new Policy(2, 56, 8, false, 5, 14, 21, 30), 30);
        store(more);
        var raised = board(told, "programme-manager", "asOf=" + ProgrammeStory.date(20));
        assertThat(figure(raised.path("metrics"), "M2").path("suppressed").asBoolean()).isTrue();
    }

    /// Six people have figures, two of them have met.
    @Test
    void a_manager_sees_no_detail_of_fewer_than_five_people() {
        var told = ProgrammeStory.of("board details");
        told.pair("a").met(0, 14);
        told.pair("b");
        told.pair("c");
        store(told);
        var since = detail(board(told, "programme-manager", "asOf=" + ProgrammeStory.date(20)), "M5");
        assertThat(since.path("suppressed").asBoolean()).isTrue();
        assertThat(since.path("value").isNull()).isTrue();
        assertThat(detail(board(told, "coordinator", "asOf=" + ProgrammeStory.date(20)), "M5").path("value").asInt())
            .isEqualTo(6);
    }

    /// All three are in one state: with the others shown as empty it could be worked out.
    @Test
    void a_state_that_could_be_worked_out_is_withheld_with_all_others() {
        var told = ProgrammeStory.of("board states");
        told.pair("a").met(0, 14);
        told.pair("b").met(0, 14);
        told.pair("c").met(0, 14);
        store(told);
        assertThat(board(told, "programme-manager", "asOf=" + ProgrammeStory.date(20)).path("states"))
            .allSatisfy(count -> assertThat(count.isNull()).isFalse());
        store(ProgrammeStory.more(told).policy(1, new Policy(2, 56, 8, false, 5, 14, 21, 30), 15));
        assertThat(board(told, "programme-manager", "asOf=" + ProgrammeStory.date(20)).path("states"))
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
