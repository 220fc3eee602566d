package coaching.analytics.catalogue;

import coaching.analytics.measure.Measure;
import coaching.analytics.metric.Ask;
import coaching.testing.story.Story;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// The numbers of the metric catalogue that were worked out by hand.
class GoldenNumbersTest {

    private static final Story FIVE_SESSIONS = Story.pair().held(0, 14, 29, 43, 70);
    private static final Story WITH_A_PAUSE = Story.pair().held(0, 14, 29, 43).paused(50).resumed(64).held(70);
    private static final Story EIGHT_PROMISES = promises(new int[][] {
        {10, 10, 9}, {10, 10, 12}, {12, 20, 18}, {15, 15, -1}, {20, 20, 20}, {20, 34, 33}, {22, 22, 21}, {25, 25, -1}});

    @Test
    void five_sessions_M1_is_3_of_5() {
        expect("M1", FIVE_SESSIONS, 90, 3, 5, 0.600);
    }

    @Test
    void five_sessions_M2_is_77_of_90() {
        expect("M2", FIVE_SESSIONS, 90, 77, 90, 0.856);
    }

    @Test
    void five_sessions_M3_is_minus_570() {
        assertThat(measure("M3", FIVE_SESSIONS, 90).value().orElseThrow()).isCloseTo(-0.570, within(0.0005));
    }

    /// r = σ/μ of 14, 15, 14 and 27: σ² = (3.5² + 2.5² + 3.5² + 9.5²) ÷ 4, μ = 17.5.
    @Test
    void five_sessions_M3_is_the_formula_to_the_last_digits() {
        var r = Math.sqrt((3.5 * 3.5 + 2.5 * 2.5 + 3.5 * 3.5 + 9.5 * 9.5) / 4) / 17.5;
        var formula = (Math.sqrt(5) * r - Math.sqrt(3)) / ((Math.sqrt(5) - 2) * r + Math.sqrt(3));
        var value = measure("M3", FIVE_SESSIONS, 90).value().orElseThrow();
        assertThat(value).isCloseTo(formula, within(1e-15)).isCloseTo(-0.570, within(0.0005));
    }

    @Test
    void with_a_pause_M1_is_4_of_5() {
        expect("M1", WITH_A_PAUSE, 90, 4, 5, 0.800);
    }

    @Test
    void with_a_pause_M2_is_73_of_76() {
        expect("M2", WITH_A_PAUSE, 90, 73, 76, 0.961);
    }

    @Test
    void eight_promises_M9_is_3_of_8() {
        expect("M9", EIGHT_PROMISES, 30, 3, 8, 0.375);
    }

    @Test
    void eight_promises_M9b_is_4_of_7() {
        expect("M9b", EIGHT_PROMISES, 30, 4, 7, 0.571);
    }

    @Test
    void eight_promises_M9c_is_5_of_8() {
        expect("M9c", EIGHT_PROMISES, 30, 5, 8, 0.625);
    }

    private static void expect(String metric, Story story, int asOf, int numerator, int denominator, double value) {
        var measure = measure(metric, story, asOf);
        assertThat(measure.numerator()).isEqualTo(numerator);
        assertThat(measure.denominator()).isEqualTo(denominator);
        assertThat(measure.value().orElseThrow()).isCloseTo(value, within(0.0005));
    }

    private static Measure measure(String metric, Story story, int asOf) {
        return Ask.ask(metric, story, asOf);
    }

    /// Original due, final due, done (-1 for never).
    private static Story promises(int[][] items) {
        var story = Story.pair();
        for (int i = 0; i < items.length; i++) {
            var item = items[i];
            story.promised("" + i, 1, item[0]);
            if (item[1] != item[0]) {
                story.renegotiated("" + i, 5, item[1]);
            }
            if (item[2] >= 0) {
                story.completed("" + i, item[2]);
            }
        }
        return story;
    }
}
