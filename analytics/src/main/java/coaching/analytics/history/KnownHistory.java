package coaching.analytics.history;

import coaching.events.Envelope.KnownBy;
import coaching.events.EventId;
import coaching.events.ParticipantId;
import coaching.events.RelationshipId;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/// What the facts known at one time say about a relationship, all of its days: each question cuts it at its own as-of,
/// so one fold serves a whole trend. Testimony about a session and corrections count as soon as they are known;
/// everything else counts from the day it happened.
///
/// @param participants the members, by activation or else by proposal
/// @param sessions in the order in which they took place or, not held, were first booked
/// @param frame the facts of the relationship itself that numbers rest on: proposal, agreements, activation, pauses,
/// closing
/// @param facts everything known in the order of the log, corrections and corrected facts included
/// @param standing what stands of them once corrected, in the order in which it happened
public record KnownHistory(RelationshipId relationship, Instant knownAt, KnownBy clock, Lifecycle lifecycle,
                           Set<ParticipantId> participants, Cadence cadence, List<Session> sessions,
                           List<ActionItem> actionItems, List<Fact> frame, List<Fact> facts, List<Fact> standing) {

    public KnownHistory {
        sessions = Collections.unmodifiableList(sessions);
        actionItems = Collections.unmodifiableList(actionItems);
        frame = Collections.unmodifiableList(frame);
        facts = Collections.unmodifiableList(facts);
        standing = Collections.unmodifiableList(standing);
    }

    /// @param known in the order of the log
    static KnownHistory of(RelationshipId relationship, List<Fact> known, Instant knownAt, KnownBy clock) {
        var standing = Corrections.apply(known);
        var folded = new Folding();
        standing.forEach(folded::add);
        return folded.history(relationship, knownAt, clock, known, standing);
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
