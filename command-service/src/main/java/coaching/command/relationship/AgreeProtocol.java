package coaching.command.relationship;

import coaching.command.dates.Order;
import coaching.events.EffectiveAt;
import coaching.events.RelationshipEvent;
import coaching.events.RelationshipEvent.ProtocolAgreed;
import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;

import java.util.List;

import static coaching.command.relationship.RelationshipRefusal.OUT_OF_ORDER;
import static coaching.command.relationship.RelationshipRefusal.UNKNOWN_PROTOCOL_VERSION;

/// A member agrees to a version of the protocol. Agreeing twice changes nothing; who proposed it, or accepted the
/// relationship on it, agreed.
record AgreeProtocol(ProgrammeId programme, RelationshipId relationship, int version, ParticipantId by,
                     EffectiveAt at) implements RelationshipCommand {

    @Override
    public List<RelationshipEvent> decide(Relationship state) {
        var terms = state.underway().terms();
        UNKNOWN_PROTOCOL_VERSION.when(!terms.knows(version));
        return terms.agreed(version, by)
            ? List.of()
            : List.of(new ProtocolAgreed(programme, relationship, version, by,
                Order.after(terms.version(version), at, OUT_OF_ORDER)));
    }
}
