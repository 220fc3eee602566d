package coaching.query.kernel.facts;

import coaching.analytics.history.AsOf;
import coaching.events.Envelope.KnownBy;
import coaching.events.NoteEvent;
import coaching.events.ParticipantEvent;
import coaching.events.ParticipantEvent.ParticipantEnrolled;
import coaching.events.ParticipantEvent.ParticipantLeft;
import coaching.events.PersonEvent;
import coaching.events.PrivacyEvent;
import coaching.events.ProgrammeEvent;
import coaching.events.Recorded;
import coaching.events.RelationshipFact;
import coaching.events.RevelationEvent;
import coaching.events.RoleEvent;
import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Who takes part in a programme.
public final class Roster {

    static final Roster EMPTY = new Roster(List.of());

    private final List<Recorded> facts;

    private Roster(List<Recorded> facts) {
        this.facts = facts;
    }

    Roster append(List<Recorded> more) {
        var longer = new ArrayList<Recorded>(facts.size() + more.size());
        longer.addAll(facts);
        more.stream().filter(fact -> fact.event() instanceof ParticipantEvent).forEach(longer::add);
        return longer.size() == facts.size() ? this : new Roster(longer);
    }

    /// In the order of arrival.
    List<Recorded> facts() {
        return facts;
    }

    /// As whom somebody takes part, or took part: who left may still see what was.
    ///
    /// @param records all of that person
    public Set<ParticipantId> participants(Set<PersonId> records) {
        return facts.stream()
            .map(Recorded::event).filter(ParticipantEnrolled.class::isInstance).map(ParticipantEnrolled.class::cast)
            .filter(enrolled -> records.contains(enrolled.person()))
            .map(ParticipantEnrolled::participant)
            .collect(Collectors.toSet());
    }

    /// How many took part at that time, as far as it was known then.
    public int size(AsOf asOf, Instant knownAt, KnownBy clock) {
        var enrolled = new HashSet<ParticipantId>();
        var left = new HashSet<ParticipantId>();
        for (var fact : facts) {
            if (!fact.envelope().knownSince(clock).isAfter(knownAt) && asOf.reached(fact.event().at())) {
                count(fact, enrolled, left);
            }
        }
        enrolled.removeAll(left);
        return enrolled.size();
    }

    private static void count(Recorded fact, Set<ParticipantId> enrolled, Set<ParticipantId> left) {
        switch (fact.event()) {
            case ParticipantEnrolled it -> {
                enrolled.add(it.participant());
                left.remove(it.participant());
            }
            case ParticipantLeft it -> left.add(it.participant());
            case ProgrammeEvent _, RelationshipFact _, NoteEvent _, RevelationEvent _, RoleEvent _, PersonEvent _, PrivacyEvent _ ->
                {}
        }
    }
}
