package coaching.command.relationship;

import coaching.command.kernel.Boundary;
import coaching.command.kernel.Order;
import coaching.events.EffectiveAt;
import coaching.events.RelationshipId;
import coaching.events.SessionEvent;
import coaching.events.SessionEvent.SessionAttested;
import coaching.events.SessionEvent.SessionCancelled;
import coaching.events.SessionEvent.SessionCorroborated;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.SessionEvent.SessionRescheduled;
import coaching.events.SessionEvent.SessionScheduled;
import coaching.events.SessionId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The sessions of one relationship that took place, as far as anybody says so, and when.
record HeldSessions(Map<SessionId, EffectiveAt> held) {

    static Boundary<HeldSessions> of(RelationshipId relationship) {
        return Boundary.of(SessionEvent.class, new HeldSessions(Map.of()), HeldSessions::evolve, relationship)
            .only(Set.of(SessionHeld.class, SessionAttested.class));
    }

    long upTo(EffectiveAt at) {
        return held.values().stream().filter(it -> !Order.isBefore(at, it)).count();
    }

    private HeldSessions evolve(SessionEvent event) {
        return switch (event) {
            case SessionHeld it -> with(it.session(), it.at());
            case SessionAttested it when it.tookPlace() && !held.containsKey(it.session()) -> with(it.session(), it.at());
            case SessionAttested _, SessionScheduled _, SessionRescheduled _, SessionCancelled _, SessionCorroborated _ -> this;
        };
    }

    private HeldSessions with(SessionId session, EffectiveAt at) {
        var more = new HashMap<>(held);
        more.put(session, at);
        return new HeldSessions(Map.copyOf(more));
    }
}
