package coaching.analytics.measure;

import coaching.events.EventId;
import coaching.events.ParticipantId;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Counts towards one [Measure]; used by one thread and thrown away.
public final class Tally {

    private final Measure.Reading reading;
    private final Map<Exclusion, Long> exclusions = new EnumMap<>(Exclusion.class);
    private final Map<String, Long> counts = new HashMap<>();
    private final Map<String, TreeMap<Integer, Long>> samples = new HashMap<>();
    private final List<Supplier<? extends Collection<ParticipantId>>> members = new ArrayList<>();
    private final Map<String, List<Supplier<? extends Collection<ParticipantId>>>> counted = new HashMap<>();
    private final List<Supplier<? extends Collection<EventId>>> events = new ArrayList<>();
    private double numerator;
    private double denominator;

    public Tally(Measure.Reading reading) {
        this.reading = reading;
    }

    public Tally add(double toNumerator, double toDenominator) {
        numerator += toNumerator;
        denominator += toDenominator;
        return this;
    }

    public Tally exclude(Exclusion reason) {
        exclusions.merge(reason, 1L, Long::sum);
        return this;
    }

    public Tally count(String name, long more) {
        counts.merge(name, more, Long::sum);
        return this;
    }

    public Tally sample(String name, int value) {
        samples.computeIfAbsent(name, _ -> new TreeMap<>()).merge(value, 1L, Long::sum);
        return this;
    }

    /// Says that all further counts and samples so far are of these people, those of one relationship.
    public Tally of(Set<ParticipantId> people) {
        List<Supplier<? extends Collection<ParticipantId>>> theirs = List.of(() -> people);
        samples.keySet().forEach(name -> of(name, theirs));
        counts.forEach((name, n) -> {
            if (n > 0) {
                of(name, theirs);
            }
        });
        return this;
    }

    private void of(String name, List<Supplier<? extends Collection<ParticipantId>>> people) {
        counted.computeIfAbsent(name, _ -> new ArrayList<>()).addAll(people);
    }

    /// What the number rests on, of one relationship.
    ///
    /// @param ids pure; called when somebody asks for the events
    public Tally restsOn(Set<ParticipantId> people, Supplier<? extends Collection<EventId>> ids) {
        members.add(() -> people);
        events.add(ids);
        return this;
    }

    public boolean counted() {
        return denominator != 0;
    }

    public Tally add(Measure piece) {
        if (!piece.reading().equals(reading)) {
            throw new IllegalArgumentException(piece.reading() + " does not merge with " + reading);
        }
        piece.exclusions().forEach((reason, n) -> exclusions.merge(reason, n, Long::sum));
        piece.counts().forEach((name, n) -> counts.merge(name, n, Long::sum));
        piece.distributions().forEach((name, values) -> values.counts()
            .forEach((value, n) -> samples.computeIfAbsent(name, _ -> new TreeMap<>()).merge(value, n, Long::sum)));
        members.addAll(piece.members().pieces());
        piece.counted().forEach((name, people) -> of(name, people.pieces()));
        events.addAll(piece.events().pieces());
        return add(piece.numerator(), piece.denominator());
    }

    public Measure measure() {
        var distributions = new HashMap<String, Distribution>();
        samples.forEach((name, values) -> distributions.put(name, new Distribution(values)));
        var people = new HashMap<String, Gathered<ParticipantId>>();
        counted.forEach((name, pieces) -> people.put(name, Gathered.of(pieces)));
        return new Measure(reading, numerator, denominator, Collections.unmodifiableMap(exclusions),
            Map.copyOf(counts), Map.copyOf(distributions), Gathered.of(members), Map.copyOf(people),
            Gathered.of(events));
    }
}
