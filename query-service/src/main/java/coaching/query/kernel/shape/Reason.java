package coaching.query.kernel.shape;

import coaching.analytics.standing.Attention;
import coaching.analytics.standing.Standing;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Why a relationship needs a look: in English sentences, and in what they are made of for other languages.
///
/// @param found what the rule counted, in days or pieces; absent where it counts nothing
/// @param allowed what it allows of that
/// @param on the day of what the rule is about, where it is about one thing
/// @param booked whether a meeting is booked, on which the next action depends
public record Reason(Attention rule, String text, String nextAction, int severity, @Nullable Integer found,
                     @Nullable Integer allowed, @Nullable LocalDate on, boolean booked) {

    public static List<Reason> of(Optional<Standing> standing) {
        return standing.map(Standing::reasons).orElse(List.of()).stream()
            .map(Reason::of).toList();
    }

    private static Reason of(Standing.Reason it) {
        var numbers = it.numbers();
        return new Reason(it.rule(), it.text(), it.nextAction(), it.severity(),
            numbers == null ? null : numbers.found(),
            numbers == null ? null : numbers.allowed(), it.on(), it.booked());
    }
}
