package coaching.command.history;

import coaching.command.kernel.Order;
import coaching.events.EffectiveAt;
import coaching.events.ParticipantId;
import coaching.events.RelationshipEvent.ProtocolAgreed;
import coaching.events.RelationshipEvent.ProtocolProposed;
import coaching.events.RelationshipEvent.RelationshipAccepted;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Who said yes to which version of the meeting protocol, and when. Proposing a version,
/// or accepting the relationship on it, is saying yes to it.
record Agreements(Map<Integer, Map<ParticipantId, EffectiveAt>> byVersion) {

    static final Agreements NONE = new Agreements(Map.of());

    Agreements and(ProtocolProposed proposed) {
        return and(proposed.version(), proposed.by(), proposed.at());
    }

    Agreements and(ProtocolAgreed agreed) {
        return and(agreed.version(), agreed.by(), agreed.at());
    }

    Agreements and(RelationshipAccepted accepted) {
        return and(accepted.agreementVersion(), accepted.by(), accepted.at());
    }

    /// Whether some version can have had everybody's yes by then.
    boolean completeBy(EffectiveAt at, Set<ParticipantId> members) {
        return byVersion.values().stream().anyMatch(yes -> members.stream()
            .allMatch(member -> yes.containsKey(member) && !Order.isBefore(at, yes.get(member))));
    }

    private Agreements and(int version, ParticipantId by, EffectiveAt at) {
        var versions = new HashMap<>(byVersion);
        var yes = new HashMap<>(versions.getOrDefault(version, Map.of()));
        yes.putIfAbsent(by, at);
        versions.put(version, Map.copyOf(yes));
        return new Agreements(Map.copyOf(versions));
    }
}
