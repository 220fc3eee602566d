package coaching.command.relationship;

import coaching.command.kernel.Order;
import coaching.events.EffectiveAt;
import coaching.events.ParticipantId;
import coaching.events.ProgrammeId;
import coaching.events.RelationshipEvent;
import coaching.events.RelationshipEvent.ProtocolAgreed;
import coaching.events.RelationshipId;

import java.util.List;

import static coaching.command.relationship.RelationshipRefusal.OUT_OF_ORDER;
import static coaching.command.relationship.RelationshipRefusal.UNKNOWN_PROTOCOL_VERSION;

/// A member agrees to a version of the protocol. Agreeing twice changes nothing.
record AgreeProtocol(ProgrammeId programme, RelationshipId relationship, int version, ParticipantId by,
                     EffectiveAt at) implements RelationshipCommand {

    @Override
    public List<RelationshipEvent> decide(Relationship state) {
        var terms = state.underway().terms();
        UNKNOWN_PROTOCOL_VERSION.when(!terms.knows(version));
        OUT_OF_ORDER.when(Order.isBefore(at, terms.version(version).proposedAt()));
        return terms.version(version).agreed().contains(by)
            ? List.of()
            : List.of(new ProtocolAgreed(programme, relationship, version, by, at));
    }
}
