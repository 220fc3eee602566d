package coaching.analytics.history;

import coaching.chronology.ActionItemTimeline;
import coaching.chronology.GoalTimeline;
import coaching.chronology.RelationshipTimeline;
import coaching.events.EffectiveAt;
import coaching.events.Envelope.KnownBy;
import coaching.events.id.ActionItemId;
import coaching.events.id.EventId;
import coaching.events.id.GoalId;
import coaching.events.id.ParticipantId;
import coaching.events.id.RelationshipId;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import static java.util.Comparator.comparing;

/// What the facts known at one time say about a relationship, all of its days: each question cuts it at its own as-of,
/// so one fold serves a whole trend. Corrections count as soon as they are known; everything else counts from its place
/// in the chronology.
///
/// @param timeline the life of the relationship itself
/// @param participants the members, by activation or else by proposal
/// @param sessions in the order in which they took place or, not held, were first booked
/// @param promises every action item, agreed to or not
/// @param frame the facts of the relationship itself that numbers rest on: proposal, agreements, activation, pauses,
/// closing
/// @param apart who looked at the record and what coordinators noted down or did, in the order of the log; nothing else here knows
///     of them
/// @param facts everything else known in the order of the log, corrections and corrected facts included
/// @param corrected the facts as corrected, without those withdrawn, in the order in which they happened
public record KnownHistory(RelationshipId relationship, Instant knownAt, KnownBy clock,
                           RelationshipTimeline<Fact> timeline, Lifecycle lifecycle,
                           Set<ParticipantId> participants, Cadence cadence, List<Session> sessions,
                           Map<ActionItemId, ActionItemTimeline<Fact>> promises, List<ActionItem> actionItems,
                           Map<GoalId, GoalTimeline<Fact>> goals, List<Fact> frame, List<Fact> apart,
                           List<Fact> facts, List<Fact> corrected) {

    public KnownHistory {
        sessions = Collections.unmodifiableList(sessions);
        promises = Collections.unmodifiableMap(promises);
        actionItems = Collections.unmodifiableList(actionItems);
        goals = Collections.unmodifiableMap(goals);
        frame = Collections.unmodifiableList(frame);
        apart = Collections.unmodifiableList(apart);
        facts = Collections.unmodifiableList(facts);
        corrected = Collections.unmodifiableList(corrected);
    }

    KnownHistory(RelationshipId relationship, Instant knownAt, KnownBy clock, RelationshipTimeline<Fact> timeline,
                 Lifecycle lifecycle, Set<ParticipantId> participants, Cadence cadence, List<Session> sessions,
                 Map<ActionItemId, ActionItemTimeline<Fact>> promises, Map<GoalId, GoalTimeline<Fact>> goals,
                 List<Fact> frame, List<Fact> apart, List<Fact> facts, List<Fact> corrected) {
        this(relationship, knownAt, clock, timeline, lifecycle, participants, cadence, sessions, promises,
            promises.values().stream().flatMap(it -> ActionItem.of(it).stream()).toList(), goals, frame, apart,
            facts, corrected);
    }

    /// @param known in the order of the log
    static KnownHistory of(RelationshipId relationship, List<Fact> known, Instant knownAt, KnownBy clock) {
        return Folding.history(relationship, knownAt, clock, known);
    }

    /// Facts that were not possible where they stand, in no particular order. They change nothing.
    public List<Fact> oddities() {
        return Stream.of(Stream.of(timeline.oddities()), sessions.stream().map(it -> it.timeline().oddities()),
            promises.values().stream().map(ActionItemTimeline::oddities),
            goals.values().stream().map(GoalTimeline::oddities))
            .flatMap(it -> it).flatMap(List::stream).toList();
    }

    public boolean pausedOn(AsOf asOf) {
        var activated = lifecycle.activated();
        return activated != null && cadence.pauses().since(asOf.dayIn(activated.at().zone())) >= 0;
    }

    /// When the next session is to begin, of those that are in the calendar and still to come.
    public Optional<EffectiveAt> nextSession(AsOf asOf) {
        return sessions.stream().flatMap(session -> session.ahead(asOf).stream())
            .min(comparing(EffectiveAt::earliest));
    }

    /// Promises that are neither kept nor dropped; none once the relationship is over.
    public List<ActionItem> openItems(AsOf asOf) {
        return lifecycle.state(asOf) == Lifecycle.State.CLOSED
            ? List.of()
            : actionItems.stream().filter(item -> item.openBy(asOf)).toList();
    }

    /// What would be known had there been only these of the facts.
    public KnownHistory only(Set<EventId> ids) {
        return only(facts.stream().filter(fact -> ids.contains(fact.id())).toList());
    }

    /// @param some of the facts, in the order of the log
    public KnownHistory only(List<Fact> some) {
        return of(relationship, some, knownAt, clock);
    }
}
