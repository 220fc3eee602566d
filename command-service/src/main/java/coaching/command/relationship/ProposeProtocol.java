package coaching.command.relationship;

import coaching.command.dates.Order;
import coaching.command.kernel.Rejected;
import coaching.events.EffectiveAt;
import coaching.events.Protocol;
import coaching.events.RelationshipEvent;
import coaching.events.RelationshipEvent.ProtocolProposed;
import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;

import java.util.List;
import java.util.regex.Pattern;

import static coaching.command.relationship.RelationshipRefusal.MALFORMED_SLOT;
import static coaching.command.relationship.RelationshipRefusal.NOT_A_SENSIBLE_PROTOCOL;
import static coaching.command.relationship.RelationshipRefusal.OUT_OF_ORDER;
import static coaching.command.relationship.RelationshipRefusal.PROTOCOL_VERSION_OUT_OF_ORDER;
import static java.util.Objects.requireNonNull;

/// A member proposes how, how often and when to meet. A version is never edited; a change is the next version.
record ProposeProtocol(ProgrammeId programme, RelationshipId relationship, int version, Protocol protocol,
                       ParticipantId by, EffectiveAt at) implements RelationshipCommand {

    private static final Pattern SLOT = Pattern
        .compile("(MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY ([01]\\d|2[0-3]):[0-5]\\d");

    @Override
    public List<RelationshipEvent> decide(Relationship state) {
        requireSense();
        var underway = state.underway();
        var terms = underway.terms();
        PROTOCOL_VERSION_OUT_OF_ORDER.when(version != terms.versions() + 1);
        var before = version == 1 ? requireNonNull(terms.timeline().proposed()) : terms.version(version - 1);
        return List.of(new ProtocolProposed(programme, relationship, version, protocol, by,
            Order.after(before, at, OUT_OF_ORDER)));
    }

    private void requireSense() {
        require("intervalDays", protocol.intervalDays(), 1, 366);
        require("toleranceDays", protocol.toleranceDays(), 0, 366);
        require("minutes", protocol.minutes(), 1, 1_440);
        MALFORMED_SLOT.when(protocol.slot() != null && !SLOT.matcher(protocol.slot()).matches());
    }

    private static void require(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new Rejected(NOT_A_SENSIBLE_PROTOCOL, field, field + " is outside " + least + " to " + most + ".");
        }
    }
}
