package coaching.analytics.metric;

import coaching.events.EffectiveAt;
import coaching.events.EventId;
import coaching.events.ParticipantEvent;
import coaching.events.ParticipantEvent.ParticipantLeft;
import coaching.events.ParticipantId;
import coaching.events.Recorded;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

/// Who was in the programme when. Only those who ever left are kept: the others were there.
public final class Presence {

    /// Nobody ever left.
    public static final Presence ALWAYS = new Presence(Map.of());

    /// @param sorts where it has its place among the facts of its participant: a moment at its instant, a day at its
    ///     start, or later where what was recorded before it happened later that day
    private record Change(Recorded fact, EffectiveAt at, boolean left, Instant sorts) {

        private boolean knownTo(Question question) {
            return !fact.envelope().knownSince(question.clock()).isAfter(question.knownAt());
        }
    }

    private final Map<ParticipantId, List<Change>> leavers;

    private Presence(Map<ParticipantId, List<Change>> leavers) {
        this.leavers = leavers;
    }

    /// @param facts of one programme in the order of the log; others than comings and goings are passed over
    public static Presence of(Iterable<Recorded> facts) {
        var changes = new HashMap<ParticipantId, List<Change>>();
        for (var fact : facts) {
            if (fact.event() instanceof ParticipantEvent event) {
                var of = changes.computeIfAbsent(event.participant(), _ -> new ArrayList<>(2));
                of.add(change(fact, event, of));
            }
        }
        changes.values().removeIf(of -> of.stream().noneMatch(Change::left));
        changes.values().forEach(of -> of.sort(comparing(Change::sorts)));
        return changes.isEmpty() ? ALWAYS : new Presence(Map.copyOf(changes));
    }

    private static Change change(Recorded fact, ParticipantEvent event, List<Change> before) {
        var at = event.at();
        var sorts = before.stream().filter(it -> at instanceof EffectiveAt.Day && it.at().date().equals(at.date()))
            .map(Change::sorts).reduce(at.earliest(), (one, other) -> one.isAfter(other) ? one : other);
        return new Change(fact, at, event instanceof ParticipantLeft, sorts);
    }

    /// Whether there is anything to ask about.
    boolean everLeft(ParticipantId person) {
        return leavers.containsKey(person);
    }

    /// When that person left, who was not back at the moment, as far as the question knows.
    public Optional<EffectiveAt> left(ParticipantId person, Instant moment, Question question) {
        for (var change : leavers.getOrDefault(person, List.of()).reversed()) {
            if (!change.sorts().isAfter(moment) && change.knownTo(question)) {
                return change.left() ? Optional.of(change.at()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// The comings and goings of these people by as-of, if any of them ever left.
    public Stream<Recorded> of(Collection<ParticipantId> people, Question question) {
        return people.stream().flatMap(person -> leavers.getOrDefault(person, List.of()).stream())
            .filter(change -> change.knownTo(question) && question.asOf().reached(change.sorts())).map(Change::fact);
    }

    /// What would be known had there been only these of the facts.
    public Presence only(Set<EventId> ids) {
        var some = new HashSet<Recorded>();
        leavers.values().forEach(of -> of.stream().map(Change::fact).filter(fact -> ids.contains(fact.envelope().id()))
            .forEach(some::add));
        return of(some.stream().sorted(comparingLong(fact -> fact.envelope().position())).toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Presence that && leavers.equals(that.leavers);
    }

    @Override
    public int hashCode() {
        return leavers.hashCode();
    }
}
