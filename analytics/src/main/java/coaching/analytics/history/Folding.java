package coaching.analytics.history;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import coaching.events.ActionItemEvent;
import coaching.events.ActionItemEvent.ActionItemAgreed;
import coaching.events.ActionItemId;
import coaching.events.CorrectionEvent;
import coaching.events.Envelope.KnownBy;
import coaching.events.GoalEvent;
import coaching.events.Member;
import coaching.events.ParticipantId;
import coaching.events.RelationshipEvent;
import coaching.events.RelationshipEvent.ExpectationStated;
import coaching.events.RelationshipEvent.ProtocolAgreed;
import coaching.events.RelationshipEvent.ProtocolProposed;
import coaching.events.RelationshipEvent.RelationshipAccepted;
import coaching.events.RelationshipEvent.RelationshipActivated;
import coaching.events.RelationshipEvent.RelationshipClosed;
import coaching.events.RelationshipEvent.RelationshipDeclined;
import coaching.events.RelationshipEvent.RelationshipPaused;
import coaching.events.RelationshipEvent.RelationshipProposed;
import coaching.events.RelationshipEvent.RelationshipResumed;
import coaching.events.RelationshipId;
import coaching.events.SessionEvent;
import coaching.events.SessionEvent.SessionCancelled;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.SessionEvent.SessionRescheduled;
import coaching.events.SessionEvent.SessionScheduled;
import coaching.events.SessionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One pass over the facts that stand, in the order in which they happened.
final class Folding {

    private static final class Planned {
        final List<Fact> planning = new ArrayList<>(2);
        final List<Fact> testimony = new ArrayList<>(2);
    }

    private final Protocols.Agreements agreements = new Protocols.Agreements();
    private final Map<SessionId, Planned> sessions = new LinkedHashMap<>();
    private final Map<ActionItemId, List<Fact>> items = new LinkedHashMap<>();
    private final List<Fact> frame = new ArrayList<>();
    private Lifecycle lifecycle = Lifecycle.NONE;
    private Pauses pauses = Pauses.NONE;

    void add(Fact fact) {
        switch (fact.event()) {
            case RelationshipEvent event -> {
                frame.add(fact);
                evolve(event, fact);
            }
            case SessionEvent event -> session(event, fact);
            case ActionItemEvent event -> items.computeIfAbsent(event.actionItem(), _ -> new ArrayList<>(3)).add(fact);
            case GoalEvent _, CorrectionEvent _ -> {}
        }
    }

    private void evolve(RelationshipEvent event, Fact fact) {
        switch (event) {
            case RelationshipProposed e -> lifecycle = new Lifecycle(members(e.members()), fact, lifecycle.activated(),
                lifecycle.declined(), lifecycle.closed());
            case RelationshipActivated e -> lifecycle = new Lifecycle(e.members(), lifecycle.proposed(), fact,
                lifecycle.declined(), lifecycle.closed());
            case RelationshipDeclined _ -> lifecycle = new Lifecycle(lifecycle.members(), lifecycle.proposed(),
                lifecycle.activated(), fact, lifecycle.closed());
            case RelationshipClosed _ -> {
                lifecycle = new Lifecycle(lifecycle.members(), lifecycle.proposed(), lifecycle.activated(),
                    lifecycle.declined(), fact);
                pauses = pauses.ended(fact.day());
            }
            case ProtocolProposed e -> agreements.propose(e.version(), e.protocol(), e.by(), fact.day());
            case ProtocolAgreed e -> agreements.agree(e.version(), e.by(), fact.day());
            case RelationshipAccepted e -> agreements.agree(e.agreementVersion(), e.by(), fact.day());
            case RelationshipPaused _ -> pauses = pauses.begun(fact.day());
            case RelationshipResumed _ -> pauses = pauses.ended(fact.day());
            case ExpectationStated _ -> {}
        }
    }

    private List<Member> members(List<Member> proposed) {
        return lifecycle.activated() == null ? proposed : lifecycle.members();
    }

    private void session(SessionEvent event, Fact fact) {
        var session = sessions.computeIfAbsent(event.session(), _ -> new Planned());
        switch (event) {
            case SessionScheduled _, SessionRescheduled _, SessionCancelled _ -> session.planning.add(fact);
            default -> session.testimony.add(fact);
        }
    }

    KnownHistory history(RelationshipId relationship, Instant knownAt, KnownBy clock, List<Fact> known,
                         List<Fact> standing) {
        var participants = lifecycle.participants();
        return new KnownHistory(relationship, knownAt, clock, lifecycle, participants,
            new Cadence(agreements.among(participants), pauses), sessions(participants), actionItems(), frame, known,
            standing);
    }

    private List<Session> sessions(Set<ParticipantId> participants) {
        var all = new ArrayList<Session>(sessions.size());
        sessions.forEach((id, planned) -> all.add(session(id, planned, participants)));
        all.sort(comparing(Folding::orderOf));
        return all;
    }

    private static Instant orderOf(Session session) {
        var held = session.held();
        return held != null ? held.earliest() : session.facts().findFirst().orElseThrow().earliest();
    }

    private static Session session(SessionId id, Planned planned, Set<ParticipantId> participants) {
        planned.testimony.sort(comparingLong(Fact::position));
        var evidence = Evidences.of(planned.testimony, participants);
        return new Session(id, evidence.affirmed() ? held(planned) : null, evidence.grade(), evidence.denied(),
            planned.planning, planned.testimony);
    }

    /// As the last word on it says; else, attested only, when it was to take place.
    private static Session.@Nullable Held held(Planned planned) {
        for (var fact : planned.testimony.reversed()) {
            if (fact.event() instanceof SessionHeld) {
                return Session.Held.of(fact);
            }
        }
        for (var plan : planned.planning.reversed()) {
            if (!(plan.event() instanceof SessionCancelled)) {
                return Session.Held.at(Session.startOf(plan));
            }
        }
        return null;
    }

    private List<ActionItem> actionItems() {
        var all = new ArrayList<ActionItem>(items.size());
        items.values().forEach(facts -> facts.stream().filter(fact -> fact.event() instanceof ActionItemAgreed).findFirst()
            .ifPresent(agreed -> all.add(item(agreed, facts))));
        return all;
    }

    private static ActionItem item(Fact agreed, List<Fact> facts) {
        var later = facts.stream().filter(fact -> !Objects.equals(fact.id(), agreed.id())).toList();
        return ActionItem.of(agreed, (ActionItemAgreed) agreed.event(), later);
    }
}
