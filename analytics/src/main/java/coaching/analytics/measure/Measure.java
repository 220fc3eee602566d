package coaching.analytics.measure;

import coaching.events.id.EventId;
import coaching.events.id.ParticipantId;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/// A number that can be computed in pieces: counts are kept, the value is presented last.
///
/// Merging is associative and commutative, exactly: a numerator carries what a double cannot hold of the sum, so that
/// adding in any order gives the same.
///
/// @param reading how the value is read from the counts
/// @param carry what the exact sum is beyond the numerator
/// @param counts further counts by name
/// @param distributions further distributions by name
/// @param members the people it rests on
/// @param counted the people of each further count and distribution, by its name
/// @param events the facts that were counted
/// @param context what set them up, corrected them or was left out: with it the number can be computed again
public record Measure(Reading reading, double numerator, double carry, double denominator,
                      Map<Exclusion, Long> exclusions,
                      Map<String, Long> counts, Map<String, Distribution> distributions,
                      Gathered<ParticipantId> members, Map<String, Gathered<ParticipantId>> counted,
                      Gathered<EventId> events, Gathered<EventId> context) {

    /// How a value is read.
    public sealed interface Reading {

        Reading RATIO = new Ratio();

        /// Numerator over denominator.
        record Ratio() implements Reading {}

        /// The middle of the named distribution.
        record Median(String of) implements Reading {}
    }

    /// Empty when nothing was due: a rate over nothing is unknown, not zero.
    public OptionalDouble value() {
        if (denominator == 0) {
            return OptionalDouble.empty();
        }
        return switch (reading) {
            case Reading.Ratio _ -> OptionalDouble.of(numerator / denominator);
            case Reading.Median(var of) -> OptionalDouble.of(distribution(of).quantile(0.5).orElseThrow());
        };
    }

    /// How many people it rests on, each once.
    public int people() {
        return members.distinct().size();
    }

    /// On how many people the further count or distribution of that name rests, each once.
    public int people(String name) {
        var people = counted.get(name);
        return people == null ? 0 : people.distinct().size();
    }

    public Set<EventId> eventIds() {
        return events.distinct();
    }

    public Set<EventId> contextIds() {
        return context.distinct();
    }

    public long count(String name) {
        return counts.getOrDefault(name, 0L);
    }

    public Distribution distribution(String name) {
        return distributions.getOrDefault(name, Distribution.EMPTY);
    }

    /// The same number, small enough to keep: it names each person once and no longer the events it rests on.
    public Measure withoutEvents() {
        var people = new HashMap<String, Gathered<ParticipantId>>();
        counted.forEach((name, gathered) -> people.put(name, gathered.once()));
        return new Measure(reading, numerator, carry, denominator, exclusions, counts, distributions, members.once(),
            Map.copyOf(people), Gathered.of(List.of()), Gathered.of(List.of()));
    }

    /// @throws IllegalArgumentException if the two are read differently, and so are not of the same metric
    public Measure merge(Measure other) {
        return new MeasureBuilder(reading).add(this).add(other).measure();
    }
}
