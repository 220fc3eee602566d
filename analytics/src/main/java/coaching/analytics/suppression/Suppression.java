package coaching.analytics.suppression;

import coaching.events.Policy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static java.util.Comparator.comparingInt;

/// Which figures are withheld so that nobody can be read out of them. One function for every way out: API, pages,
/// reports, exports, dashboards.
///
/// It covers what is published now: one figure of one programme, and the parts of one published total. It does not
/// promise anything about figures compared across filters, dates or programmes: two shown figures that differ by
/// one person still give that person away to who subtracts them.
public final class Suppression {

    /// No programme may go lower.
    public static final int FLOOR = 5;

    private final int smallestGroup;

    private Suppression(int smallestGroup) {
        this.smallestGroup = Math.max(FLOOR, smallestGroup);
    }

    public static Suppression of(Policy policy) {
        return new Suppression(policy.smallestGroup());
    }

    /// Whether a figure that rests on so many people is withheld. One that rests on nobody shows nothing of anybody.
    public boolean withheld(int people) {
        return people > 0 && people < smallestGroup;
    }

    /// Which parts of a published total are withheld. Who knows the total and all parts but some can work out
    /// those some together, so they must be two or more and of enough people: the smallest others are added until
    /// they are. Where that cannot be, all are withheld, those of nobody too, for they would leave only one.
    ///
    /// @param parts people of each part, of nobody too
    public <K> Set<K> withheldParts(Map<K, Integer> parts) {
        var withheld = new HashSet<K>();
        var people = 0;
        for (var part : bySize(parts)) {
            if (withheld(part.getValue()) || givenAway(withheld, people)) {
                withheld.add(part.getKey());
                people += part.getValue();
            }
        }
        return givenAway(withheld, people) ? Set.copyOf(parts.keySet()) : Set.copyOf(withheld);
    }

    private boolean givenAway(Set<?> withheld, int people) {
        return !withheld.isEmpty() && (withheld.size() < 2 || people < smallestGroup);
    }

    private static <K> List<Map.Entry<K, Integer>> bySize(Map<K, Integer> parts) {
        return parts.entrySet().stream().filter(part -> part.getValue() > 0).sorted(comparingInt(Map.Entry::getValue))
            .toList();
    }
}
