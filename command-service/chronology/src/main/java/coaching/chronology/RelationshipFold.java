package coaching.chronology;

import coaching.chronology.RelationshipTimeline.Pause;
import coaching.events.Member;
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
import coaching.events.id.ParticipantId;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// One pass over the facts of a relationship itself.
final class RelationshipFold<F extends Placed> {

    private List<Member> members = List.of();
    private @Nullable F proposed;
    private @Nullable F declined;
    private @Nullable F activated;
    private @Nullable F closed;
    private @Nullable F pausedBy;
    private @Nullable F latest;
    private final Set<ParticipantId> expecting = new HashSet<>();
    private final Map<Integer, F> protocols = new TreeMap<>();
    private final Map<Integer, Map<ParticipantId, F>> agreements = new TreeMap<>();
    private final Map<ParticipantId, F> accepted = new HashMap<>();
    private final List<Pause<F>> pauses = new ArrayList<>(2);
    private final List<F> oddities = new ArrayList<>(0);

    void add(F fact) {
        if (fact.event() instanceof RelationshipEvent event) {
            if (applied(event, fact)) {
                latest = fact;
            } else {
                oddities.add(fact);
            }
        }
    }

    /// Whether it was possible. What precedes the proposal is: not every reader knows every fact.
    private boolean applied(RelationshipEvent event, F fact) {
        return closed == null && switch (event) {
            case RelationshipProposed it -> proposed(it, fact);
            case ExpectationStated it -> expecting(it.by());
            case ProtocolProposed it -> protocol(it, fact);
            case ProtocolAgreed it -> agreed(it.version(), it.by(), fact);
            case RelationshipAccepted it -> accepted(it, fact);
            case RelationshipDeclined _ -> declined(fact);
            case RelationshipActivated it -> activated(it, fact);
            case RelationshipPaused _ -> paused(fact);
            case RelationshipResumed _ -> resumed(fact);
            case RelationshipClosed _ -> closed(fact);
        };
    }

    private boolean proposed(RelationshipProposed event, F fact) {
        if (proposed != null) {
            return false;
        }
        members = activated == null ? event.members() : members;
        proposed = fact;
        return true;
    }

    private boolean expecting(ParticipantId by) {
        expecting.add(by);
        return true;
    }

    private boolean protocol(ProtocolProposed event, F fact) {
        return protocols.putIfAbsent(event.version(), fact) == null && agreed(event.version(), event.by(), fact);
    }

    private boolean agreed(int version, ParticipantId by, F fact) {
        agreements.computeIfAbsent(version, _ -> new HashMap<>()).putIfAbsent(by, fact);
        return true;
    }

    private boolean accepted(RelationshipAccepted event, F fact) {
        if (activated != null || declined != null) {
            return false;
        }
        accepted.put(event.by(), fact);
        return agreed(event.agreementVersion(), event.by(), fact);
    }

    private boolean declined(F fact) {
        if (activated != null || declined != null) {
            return false;
        }
        declined = fact;
        return true;
    }

    private boolean activated(RelationshipActivated event, F fact) {
        if (activated != null || declined != null) {
            return false;
        }
        members = event.members();
        activated = fact;
        return true;
    }

    private boolean paused(F fact) {
        if (activated == null || pausedBy != null) {
            return false;
        }
        pausedBy = fact;
        return true;
    }

    private boolean resumed(F fact) {
        if (pausedBy == null) {
            return false;
        }
        pauses.add(new Pause<>(pausedBy, fact));
        pausedBy = null;
        return true;
    }

    private boolean closed(F fact) {
        if (activated == null) {
            return false;
        }
        resumed(fact);
        closed = fact;
        return true;
    }

    RelationshipTimeline<F> timeline() {
        if (pausedBy != null) {
            pauses.add(new Pause<>(pausedBy, null));
        }
        return new RelationshipTimeline<>(members, proposed, declined, activated, closed,
            Collections.unmodifiableSet(expecting), Collections.unmodifiableMap(protocols),
            Collections.unmodifiableMap(agreements), Collections.unmodifiableMap(accepted),
            Collections.unmodifiableList(pauses), latest, Collections.unmodifiableList(oddities));
    }
}
