package coaching.command.correction;

import coaching.chronology.ActionItemTimeline;
import coaching.chronology.Chronology;
import coaching.chronology.GoalTimeline;
import coaching.chronology.Placed;
import coaching.chronology.RelationshipTimeline;
import coaching.chronology.SessionTimeline;
import coaching.command.history.Days;
import coaching.command.past.Fact;
import coaching.events.ActionItemEvent.ActionItemAgreed;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.SessionEvent.SessionScheduled;
import coaching.events.Subject;
import coaching.events.id.EventId;

import java.util.List;
import java.util.Set;

import static coaching.command.correction.CorrectionRefusal.OTHERS_REST_ON_IT;
import static coaching.command.correction.CorrectionRefusal.OUT_OF_ORDER;
import static java.util.stream.Collectors.toUnmodifiableSet;

/// What has to hold of the facts about one subject, also after one of them was corrected: none becomes impossible where
/// it stands.
///
/// @param standing in the order of the chronology
record Coherence(Subject subject, List<Fact> standing) {

    /// @param log of one relationship
    static Coherence of(Subject subject, List<Fact> log) {
        return new Coherence(subject,
            Chronology.of(log).stream().filter(fact -> Subject.of(fact.event()).equals(subject)).toList());
    }

    /// @throws coaching.command.kernel.Rejected if the correction breaks what held before it
    void require(Coherence before, boolean withdraws) {
        var odd = !before.oddities().containsAll(oddities());
        OTHERS_REST_ON_IT.when(odd && withdraws);
        OUT_OF_ORDER.when(odd);
        OTHERS_REST_ON_IT.when(heldAlthoughCancelled() && !before.heldAlthoughCancelled());
        standing.stream().filter(fact -> !before.standing.contains(fact)).forEach(Coherence::requireOrder);
    }

    private Set<EventId> oddities() {
        List<Fact> odd = switch (subject.type()) {
            case RELATIONSHIP -> RelationshipTimeline.of(standing).oddities();
            case SESSION -> SessionTimeline.of(standing).oddities();
            case ACTION_ITEM -> ActionItemTimeline.of(standing).oddities();
            case GOAL -> GoalTimeline.of(standing).oddities();
            case PROGRAMME, PARTICIPANT, PERSON, TEXT -> List.of();
        };
        return odd.stream().map(Placed::id).collect(toUnmodifiableSet());
    }

    private boolean heldAlthoughCancelled() {
        var plan = SessionTimeline.of(standing).plan();
        return plan != null && plan.cancelled() && standing.stream().anyMatch(it -> it.event() instanceof SessionHeld);
    }

    private static void requireOrder(Fact fact) {
        if (fact.event() instanceof ActionItemAgreed item) {
            OUT_OF_ORDER.when(item.due().isBefore(Days.of(item.at(), item.zone())));
        }
        if (fact.event() instanceof SessionScheduled session) {
            OUT_OF_ORDER.when(!session.start().latest().isAfter(session.at().earliest()));
        }
    }
}
