package coaching.analytics.metric;

import coaching.chronology.Chronology;
import coaching.chronology.Logged;
import coaching.events.CoachingEvent;
import coaching.events.EffectiveAt;
import coaching.events.ParticipantEvent;
import coaching.events.ParticipantEvent.ParticipantLeft;
import coaching.events.Recorded;
import coaching.events.id.EventId;
import coaching.events.id.ParticipantId;
import org.jspecify.annotations.Nullable;

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

import static java.util.Comparator.comparingLong;

/// Who was in the programme when. Only those who ever left are kept: the others were there.
public final class Presence {

    /// Nobody ever left.
    public static final Presence ALWAYS = new Presence(Map.of());

    private record Change(Recorded fact, EffectiveAt at, Instant key) implements Logged<Change> {

        static Change of(Recorded fact) {
            return new Change(fact, fact.event().at(), fact.event().at().earliest());
        }

        @Override
        public EventId id() {
            return fact.envelope().id();
        }

        @Override
        public CoachingEvent event() {
            return fact.event();
        }

        @Override
        public Change placed(EffectiveAt place, Instant by, @Nullable EventId movedBy) {
            return new Change(fact, place, by);
        }

        private boolean left() {
            return event() instanceof ParticipantLeft;
        }

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
        var told = new ArrayList<Change>();
        for (var fact : facts) {
            if (fact.event() instanceof ParticipantEvent) {
                told.add(Change.of(fact));
            }
        }
        var changes = new HashMap<ParticipantId, List<Change>>();
        for (var change : Chronology.of(told)) {
            changes.computeIfAbsent(((ParticipantEvent) change.event()).participant(), _ -> new ArrayList<>(2))
                .add(change);
        }
        changes.values().removeIf(of -> of.stream().noneMatch(Change::left));
        return changes.isEmpty() ? ALWAYS : new Presence(Map.copyOf(changes));
    }

    /// Whether there is anything to ask about.
    public boolean everLeft(ParticipantId person) {
        return leavers.containsKey(person);
    }

    /// When that person left, who was not back at the moment, as far as the question knows.
    public Optional<EffectiveAt> left(ParticipantId person, Instant moment, Question question) {
        for (var change : leavers.getOrDefault(person, List.of()).reversed()) {
            if (!change.key().isAfter(moment) && change.knownTo(question)) {
                return change.left() ? Optional.of(change.at()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// The comings and goings of these people by as-of, if any of them ever left.
    public Stream<Recorded> of(Collection<ParticipantId> people, Question question) {
        return people.stream().flatMap(person -> leavers.getOrDefault(person, List.of()).stream())
            .filter(change -> change.knownTo(question) && question.asOf().reached(change.key())).map(Change::fact);
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
