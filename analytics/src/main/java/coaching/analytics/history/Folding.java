package coaching.analytics.history;

import coaching.events.ActionItemEvent;
import coaching.events.ActionItemEvent.ActionItemAgreed;
import coaching.events.ActionItemId;
import coaching.events.CorrectionEvent;
import coaching.events.Envelope.KnownBy;
import coaching.events.GoalEvent;
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
import coaching.events.SessionId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import static java.util.Comparator.comparing;

/// One pass over the facts that stand, in the order in which they happened.
final class Folding {

    private final Protocols.Agreements agreements = new Protocols.Agreements();
    private final Map<SessionId, SessionFolding> sessions = new LinkedHashMap<>();
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
            case SessionEvent event ->
                sessions.computeIfAbsent(event.session(), SessionFolding::new).add(event, fact);
            case ActionItemEvent event -> items.computeIfAbsent(event.actionItem(), _ -> new ArrayList<>(3)).add(fact);
            case GoalEvent _, CorrectionEvent _ -> {}
        }
    }

    private void evolve(RelationshipEvent event, Fact fact) {
        lifecycle = lifecycle.evolve(event, fact);
        switch (event) {
            case ProtocolProposed e -> agreements.propose(e.version(), e.protocol(), e.by(), fact.day());
            case ProtocolAgreed e -> agreements.agree(e.version(), e.by(), fact.day());
            case RelationshipAccepted e -> agreements.agree(e.agreementVersion(), e.by(), fact.day());
            case RelationshipPaused _ -> pauses = pauses.begun(fact.day());
            case RelationshipResumed _, RelationshipClosed _ -> pauses = pauses.ended(fact.day());
            case RelationshipProposed _, RelationshipActivated _, RelationshipDeclined _, ExpectationStated _ -> {}
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
        sessions.values().forEach(session -> all.add(session.session(participants)));
        all.sort(comparing(Folding::orderOf));
        return all;
    }

    private static Instant orderOf(Session session) {
        var held = session.held();
        return held != null ? held.earliest() : session.facts().findFirst().orElseThrow().earliest();
    }

    private List<ActionItem> actionItems() {
        var all = new ArrayList<ActionItem>(items.size());
        items.values().forEach(facts -> facts.stream()
            .filter(fact -> fact.event() instanceof ActionItemAgreed).findFirst()
            .ifPresent(agreed -> all.add(item(agreed, facts))));
        return all;
    }

    private static ActionItem item(Fact agreed, List<Fact> facts) {
        var later = facts.stream().filter(fact -> !Objects.equals(fact.id(), agreed.id())).toList();
        return ActionItem.of(agreed, (ActionItemAgreed) agreed.event(), later);
    }
}
