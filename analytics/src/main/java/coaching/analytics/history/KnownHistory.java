package coaching.analytics.history;

import coaching.chronology.ActionItemTimeline;
import coaching.chronology.GoalTimeline;
import coaching.chronology.RelationshipTimeline;
import coaching.events.ActionItemId;
import coaching.events.Envelope.KnownBy;
import coaching.events.EventId;
import coaching.events.GoalId;
import coaching.events.ParticipantId;
import coaching.events.RelationshipId;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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
/// @param facts everything known in the order of the log, corrections and corrected facts included
/// @param standing what stands of them once corrected, in the order in which it happened
public record KnownHistory(RelationshipId relationship, Instant knownAt, KnownBy clock,
                           RelationshipTimeline<Fact> timeline, Lifecycle lifecycle,
                           Set<ParticipantId> participants, Cadence cadence, List<Session> sessions,
                           Map<ActionItemId, ActionItemTimeline<Fact>> promises, List<ActionItem> actionItems,
                           Map<GoalId, GoalTimeline<Fact>> goals, List<Fact> frame, List<Fact> facts,
                           List<Fact> standing) {

    public KnownHistory {
        sessions = Collections.unmodifiableList(sessions);
        promises = Collections.unmodifiableMap(promises);
        actionItems = Collections.unmodifiableList(actionItems);
        goals = Collections.unmodifiableMap(goals);
        frame = Collections.unmodifiableList(frame);
        facts = Collections.unmodifiableList(facts);
        standing = Collections.unmodifiableList(standing);
    }

    KnownHistory(RelationshipId relationship, Instant knownAt, KnownBy clock, RelationshipTimeline<Fact> timeline,
                 Lifecycle lifecycle, Set<ParticipantId> participants, Cadence cadence, List<Session> sessions,
                 Map<ActionItemId, ActionItemTimeline<Fact>> promises, Map<GoalId, GoalTimeline<Fact>> goals,
                 List<Fact> frame, List<Fact> facts, List<Fact> standing) {
        this(relationship, knownAt, clock, timeline, lifecycle, participants, cadence, sessions, promises,
            promises.values().stream().flatMap(it -> ActionItem.of(it).stream()).toList(), goals, frame, facts,
            standing);
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

    /// Whether a session is in the calendar that is still to come.
    public boolean sessionAhead(AsOf asOf) {
        return sessions.stream().anyMatch(session -> !session.heldBy(asOf)
            && session.bookedFor(asOf).filter(start -> !asOf.reached(start)).isPresent());
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
