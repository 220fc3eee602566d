package coaching.analytics.measure;

import coaching.events.id.EventId;
import coaching.events.id.ParticipantId;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/// Counts towards one [Measure]; used by one thread and thrown away.
public final class MeasureBuilder {

    private final Measure.Reading reading;
    private final Map<Exclusion, Long> exclusions = new EnumMap<>(Exclusion.class);
    private final Map<String, Long> counts = new HashMap<>();
    private final Map<String, TreeMap<Integer, Long>> samples = new HashMap<>();
    private final List<Supplier<? extends Collection<ParticipantId>>> members = new ArrayList<>();
    private final Map<String, List<Supplier<? extends Collection<ParticipantId>>>> counted = new HashMap<>();
    private final List<Supplier<? extends Collection<EventId>>> events = new ArrayList<>();
    private final List<Supplier<? extends Collection<EventId>>> context = new ArrayList<>();
    private double numerator;
    private double carry;
    private double denominator;

    public MeasureBuilder(Measure.Reading reading) {
        this.reading = reading;
    }

    public MeasureBuilder add(double toNumerator, double toDenominator) {
        sum(toNumerator);
        denominator += toDenominator;
        return this;
    }

    /// What rounding takes from the sum is carried (Knuth, TAOCP 4.2.2), so that terms that are multiples of 2⁻⁷⁵ add
    /// up exactly to some 2²⁵.
    private void sum(double more) {
        var total = numerator + more;
        var rest = carry + lost(numerator, more, total);
        numerator = total + rest;
        carry = lost(total, rest, numerator);
    }

    private static double lost(double one, double other, double sum) {
        var virtual = sum - one;
        return (one - (sum - virtual)) + (other - virtual);
    }

    public MeasureBuilder exclude(Exclusion reason) {
        exclusions.merge(reason, 1L, Long::sum);
        return this;
    }

    public MeasureBuilder count(String name, long more) {
        if (more != 0) {
            counts.merge(name, more, Long::sum);
        }
        return this;
    }

    /// The same, of these people only.
    public MeasureBuilder count(String name, long more, Set<ParticipantId> people) {
        return more > 0 ? count(name, more).of(name, people) : count(name, more);
    }

    public MeasureBuilder sample(String name, int value) {
        samples.computeIfAbsent(name, _ -> new TreeMap<>()).merge(value, 1L, Long::sum);
        return this;
    }

    /// Says that the counts or samples of that name are of these people.
    public MeasureBuilder of(String name, Set<ParticipantId> people) {
        return of(name, List.of(() -> people));
    }

    /// Says that all further counts and samples so far are of these people, those of one relationship, unless they
    /// have people of their own.
    public MeasureBuilder of(Set<ParticipantId> people) {
        List<Supplier<? extends Collection<ParticipantId>>> theirs = List.of(() -> people);
        samples.keySet().forEach(name -> counted.computeIfAbsent(name, _ -> new ArrayList<>(theirs)));
        counts.forEach((name, n) -> {
            if (n > 0) {
                counted.computeIfAbsent(name, _ -> new ArrayList<>(theirs));
            }
        });
        return this;
    }

    private MeasureBuilder of(String name, List<Supplier<? extends Collection<ParticipantId>>> people) {
        counted.computeIfAbsent(name, _ -> new ArrayList<>()).addAll(people);
        return this;
    }

    /// What the number rests on, of one relationship.
    ///
    /// @param ids pure; called when somebody asks for the events
    public MeasureBuilder restsOn(Set<ParticipantId> people, Supplier<? extends Collection<EventId>> ids) {
        members.add(() -> people);
        events.add(ids);
        return this;
    }

    /// What goes with it in a receipt.
    public MeasureBuilder context(Supplier<? extends Collection<EventId>> ids) {
        context.add(ids);
        return this;
    }

    public boolean counted() {
        return denominator != 0;
    }

    /// Whether anything was counted or left out.
    public boolean touched() {
        return counted() || !exclusions.isEmpty() || !counts.isEmpty() || !samples.isEmpty();
    }

    public MeasureBuilder add(Measure piece) {
        if (!piece.reading().equals(reading)) {
            throw new IllegalArgumentException(piece.reading() + " does not merge with " + reading);
        }
        if (!piece.exclusions().isEmpty()) {
            piece.exclusions().forEach((reason, n) -> exclusions.merge(reason, n, Long::sum));
        }
        if (!piece.counts().isEmpty()) {
            piece.counts().forEach((name, n) -> counts.merge(name, n, Long::sum));
        }
        if (!piece.distributions().isEmpty()) {
            piece.distributions().forEach(this::samples);
        }
        if (!piece.counted().isEmpty()) {
            piece.counted().forEach((name, people) -> of(name, people.pieces()));
        }
        members.addAll(piece.members().pieces());
        events.addAll(piece.events().pieces());
        context.addAll(piece.context().pieces());
        sum(piece.carry());
        return add(piece.numerator(), piece.denominator());
    }

    private void samples(String name, Distribution more) {
        var seen = samples.computeIfAbsent(name, _ -> new TreeMap<>());
        more.counts().forEach((value, n) -> seen.merge(value, n, Long::sum));
    }

    public Measure measure() {
        return new Measure(reading, numerator, carry, denominator, Collections.unmodifiableMap(exclusions),
            counts.isEmpty() ? Map.of() : Map.copyOf(counts), each(samples, Distribution::new),
            Gathered.of(members), each(counted, Gathered::of), Gathered.of(events), Gathered.of(context));
    }

    private static <A, B> Map<String, B> each(Map<String, A> all, Function<A, B> to) {
        if (all.isEmpty()) {
            return Map.of();
        }
        var each = new HashMap<String, B>();
        all.forEach((name, one) -> each.put(name, to.apply(one)));
        return Collections.unmodifiableMap(each);
    }
}
