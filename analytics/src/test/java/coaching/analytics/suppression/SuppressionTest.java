package coaching.analytics.suppression;

import coaching.events.Policy;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

class SuppressionTest {

    private final Suppression ofFive = Suppression.of(Policy.DEFAULT);

    @Test
    void fewer_than_k_people_are_withheld() {
        assertThat(ofFive.withheld(4)).isTrue();
        assertThat(ofFive.withheld(5)).isFalse();
        assertThat(ofFive.withheld(0)).isFalse();
    }

    @Test
    void a_programme_may_be_stricter_and_never_laxer() {
        assertThat(Suppression.of(smallestGroup(10)).withheld(9)).isTrue();
        assertThat(Suppression.of(smallestGroup(1)).withheld(4)).isTrue();
    }

    @Test
    void one_withheld_part_takes_the_smallest_other_with_it() {
        assertThat(ofFive.withheldParts(Map.of("a", 3, "b", 8, "c", 20))).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void two_withheld_parts_of_too_few_people_take_a_third() {
        assertThat(ofFive.withheldParts(Map.of("a", 1, "b", 2, "c", 20, "d", 30)))
            .containsExactlyInAnyOrder("a", "b", "c");
        assertThat(ofFive.withheldParts(Map.of("a", 3, "b", 2, "c", 20))).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void parts_that_are_all_large_enough_are_shown() {
        assertThat(ofFive.withheldParts(Map.of("a", 5, "b", 6, "c", 0))).isEmpty();
    }

    @Test
    void a_part_that_would_be_left_alone_takes_all_others_with_it() {
        assertThat(ofFive.withheldParts(Map.of("a", 3, "b", 0, "c", 0))).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(ofFive.withheldParts(Map.of("a", 2, "b", 2, "c", 0))).containsExactlyInAnyOrder("a", "b", "c");
    }

    /// Who subtracts the shown parts from the total is left with two parts or more, and five people or more,
    /// or is shown no part at all.
    @Test
    void the_rest_of_a_shown_total_never_gives_a_part_away() {
        var random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            var parts = new HashMap<Integer, Integer>();
            random.ints(2 + random.nextInt(5), 0, 12).forEach(people -> parts.put(parts.size(), people));
            var withheld = ofFive.withheldParts(parts);
            var rest = withheld.stream().mapToInt(parts::get).sum();
            assertThat(parts.entrySet()).allSatisfy(
                part -> assertThat(!ofFive.withheld(part.getValue()) || withheld.contains(part.getKey())).isTrue());
            assertThat(withheld.isEmpty() || withheld.equals(parts.keySet())
                || (withheld.size() >= 2 && rest >= 5)).isTrue();
        }
    }

    private static Policy smallestGroup(int k) {
        return new Policy(2, 56, k, false, 5, 14, 21, 30);
    }
}
