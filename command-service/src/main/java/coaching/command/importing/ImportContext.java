package coaching.command.importing;

import coaching.chronology.Chronology;
import coaching.chronology.Corrections;
import coaching.command.history.Lifecycle;
import coaching.command.history.Meetings;
import coaching.command.past.Boundary;
import coaching.command.past.Fact;
import coaching.command.past.Past;
import coaching.events.CorrectionEvent.CorrectionReason;
import coaching.events.CorrectionEvent.FactCorrected;
import coaching.events.RelationshipEvent;
import coaching.events.RelationshipFact;
import coaching.events.SessionEvent;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.id.EventId;
import coaching.events.id.Id;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.id.SessionId;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

/// What an import has to know of one relationship: the same as the command for a single session, and what became of
/// rows that were recorded before.
///
/// @param rows the session that a row was recorded as, by the id that the row has by itself: it was another one if the
///             meeting was booked, and stays the same when people correct its date
/// @param withdrawn sessions that somebody said did not happen; the reversal of an import is not such a word
record ImportContext(Lifecycle lifecycle, Meetings meetings, Map<SessionId, SessionId> rows, Set<SessionId> withdrawn) {

    /// From so many relationships on, one pass over the programme is cheaper than a search for each.
    private static final int SEARCHES = 64;

    static Map<RelationshipId, ImportContext> of(ProgrammeId programme, Set<RelationshipId> relationships, Past past) {
        if (relationships.size() > SEARCHES) {
            return byRelationship(past.of(boundary(programme)), relationships);
        }
        return relationships.stream().collect(toMap(id -> id, id -> of(past.of(boundary(id)))));
    }

    private static Boundary<List<Fact>> boundary(Id id) {
        return Boundary.ofFacts(RelationshipFact.class, facts -> facts, id)
            .only(Set.of(RelationshipEvent.class, SessionEvent.class));
    }

    private static Map<RelationshipId, ImportContext> byRelationship(List<Fact> facts,
                                                                     Set<RelationshipId> relationships) {
        var mine = facts.stream().collect(groupingBy(fact -> ((RelationshipFact) fact.event()).relationship()));
        return relationships.stream().collect(toMap(id -> id, id -> of(mine.getOrDefault(id, List.of()))));
    }

    private static ImportContext of(List<Fact> facts) {
        var standing = Chronology.of(facts);
        return new ImportContext(Lifecycle.of(standing), Meetings.of(standing), rows(facts), withdrawn(facts));
    }

    /// The session on record that this row was recorded as, under whatever id and date it stands now.
    Optional<SessionId> recorded(SessionId row) {
        return Stream.of(row, session(row)).filter(it -> meetings.meeting(it).held() != null).findFirst();
    }

    boolean isWithdrawn(SessionId row) {
        return withdrawn.contains(row) || withdrawn.contains(session(row));
    }

    private SessionId session(SessionId row) {
        return rows.getOrDefault(row, row);
    }

    private static Map<SessionId, SessionId> rows(List<Fact> facts) {
        return facts.stream().map(Fact::event).filter(SessionHeld.class::isInstance).map(SessionHeld.class::cast)
            .filter(held -> held.by() == null)
            .collect(toMap(held -> RowClassifier.session(held.relationship(), held.at()), SessionHeld::session,
                (_, later) -> later));
    }

    private static Set<SessionId> withdrawn(List<Fact> facts) {
        var corrections = Corrections.of(facts);
        return facts.stream().filter(fact -> withdrawnByPeople(corrections, fact.id()))
            .flatMap(fact -> fact.event() instanceof SessionHeld held ? Stream.of(held.session()) : Stream.empty())
            .collect(toUnmodifiableSet());
    }

    private static boolean withdrawnByPeople(Corrections corrections, EventId id) {
        return corrections.of(id).filter(FactCorrected::withdraws)
            .filter(it -> it.reason() != CorrectionReason.IMPORT_REVERSED).isPresent();
    }
}
