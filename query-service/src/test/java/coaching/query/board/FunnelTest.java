package coaching.query.board;

import coaching.query.testing.RunningService;
import coaching.testing.story.ProgrammeStory;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.stream.Stream;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

/// How far the pairs and groups came, read off the board.
class FunnelTest extends RunningService {

    private static final List<String> STEPS = List.of("proposed", "declined", "waiting", "began", "metOnce", "metTwice",
        "running", "completed", "endedEarly");

    private JsonNode board(ProgrammeStory told, String role, int asOf, String more) {
        var answer = http().get("/api/programmes/" + told.id() + "/board?asOf=" + ProgrammeStory.date(asOf) + more,
            token().role(role));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private String funnel(ProgrammeStory told, String role, int asOf) {
        return counts(board(told, role, asOf, ""));
    }

    /// In the order of the steps; `-` where one is withheld.
    private static String counts(JsonNode board) {
        return STEPS.stream().map(step -> board.path("funnel").path(step))
            .map(count -> count.isNull() ? "-" : String.valueOf(count.asInt())).collect(joining(" "));
    }

    /// One pair of each kind.
    private static ProgrammeStory oneOfEach(String name) {
        var told = ProgrammeStory.of(name);
        told.strangers("declined").proposed(0).declined(5);
        told.strangers("waiting").proposed(3);
        told.pair("never met");
        told.pair("met once").met(10);
        told.pair("met twice").met(10, 24);
        told.pair("completed").met(10, 20).closed(30);
        told.pair("ended early").met(10).endedEarly(30);
        return told;
    }

    @Test
    void every_step_counts_those_that_came_so_far() {
        var told = oneOfEach("funnel steps");
        store(told);
        assertThat(funnel(told, "coordinator", 40)).isEqualTo("7 1 1 5 4 2 3 1 1");
    }

    @Test
    void an_earlier_day_has_its_own_steps() {
        var told = oneOfEach("funnel earlier");
        store(told);
        assertThat(funnel(told, "coordinator", 29)).isEqualTo("7 1 1 5 4 2 5 0 0");
        assertThat(funnel(told, "coordinator", 4)).isEqualTo("7 0 2 5 0 0 5 0 0");
        assertThat(funnel(told, "coordinator", 2)).isEqualTo("6 0 1 5 0 0 5 0 0");
        assertThat(funnel(told, "coordinator", -1)).isEqualTo("0 0 0 0 0 0 0 0 0");
    }

    @Test
    void what_was_not_known_then_does_not_count() {
        var told = ProgrammeStory.of("funnel known then");
        var pair = told.pair("a").met(1);
        told.recordedOn(60);
        pair.met(8).endedEarly(20);
        store(told);
        assertThat(funnel(told, "coordinator", 40)).isEqualTo("1 0 0 1 1 1 0 0 1");
        assertThat(counts(board(told, "coordinator", 40, "&knownAt=" + ProgrammeStory.date(40))))
            .isEqualTo("1 0 0 1 1 0 1 0 0");
    }

    @Test
    void the_window_takes_nothing_away_and_the_evidence_does() {
        var told = ProgrammeStory.of("funnel evidence");
        told.pair("a").met(1, 8).confirmed(8);
        store(told);
        assertThat(counts(board(told, "coordinator", 80, "&window=7"))).isEqualTo("1 0 0 1 1 1 1 0 0");
        assertThat(counts(board(told, "coordinator", 80, "&minEvidence=E2"))).isEqualTo("1 0 0 1 1 0 1 0 0");
    }

    @Test
    void a_manager_sees_steps_of_enough_people() {
        var told = ProgrammeStory.of("funnel enough");
        labels(3, "declined").forEach(label -> told.strangers(label).proposed(0).declined(5));
        labels(3, "waiting").forEach(label -> told.strangers(label).proposed(0));
        labels(3, "never").forEach(told::pair);
        labels(3, "once").forEach(label -> told.pair(label).met(3));
        labels(3, "completed").forEach(label -> told.pair(label).met(3, 9).closed(20));
        store(told);
        assertThat(funnel(told, "programme-manager", 30)).isEqualTo("15 3 3 9 6 3 6 3 0");
    }

    /// Of twelve running pairs two have not met: so many met once that it would say so.
    @Test
    void a_step_that_gives_away_who_did_not_come_so_far_is_withheld() {
        var told = ProgrammeStory.of("funnel rest");
        labels(2, "never").forEach(told::pair);
        labels(4, "once").forEach(label -> told.pair(label).met(3));
        labels(6, "twice").forEach(label -> told.pair(label).met(3, 9));
        store(told);
        assertThat(funnel(told, "programme-manager", 30)).isEqualTo("12 0 0 12 - 6 12 0 0");
    }

    /// The board says how many are proposed or running, so that one proposal could be worked out from those running,
    /// and from all that began.
    @Test
    void a_single_proposal_hides_what_it_could_be_worked_out_from() {
        var told = ProgrammeStory.of("funnel waiting");
        told.strangers("waiting").proposed(0);
        labels(3, "declined").forEach(label -> told.strangers(label).proposed(0).declined(5));
        labels(4, "running").forEach(label -> told.pair(label).met(3, 9));
        store(told);
        var board = board(told, "programme-manager", 30, "");
        assertThat(board.path("relationships").asInt()).isEqualTo(5);
        assertThat(counts(board)).isEqualTo("8 3 - - - - - 0 0");
    }

    @Test
    void all_ever_proposed_give_away_a_single_one_that_is_over() {
        var told = ProgrammeStory.of("funnel over");
        told.pair("ended early").endedEarly(9);
        labels(3, "waiting").forEach(label -> told.strangers(label).proposed(0));
        labels(4, "running").forEach(told::pair);
        store(told);
        assertThat(funnel(told, "programme-manager", 30)).isEqualTo("- - 3 - - - 4 - -");
    }

    private static Stream<String> labels(int count, String kind) {
        return Stream.iterate(1, it -> it <= count, it -> it + 1).map(it -> kind + " " + it);
    }
}
