package coaching.command.relationship;

import coaching.command.kernel.Command;
import coaching.command.past.Past;
import coaching.events.EffectiveAt;
import coaching.events.Protocol;
import coaching.events.RelationshipEvent;
import coaching.events.RelationshipEvent.CloseReason;
import coaching.events.RelationshipEvent.Outcome;
import coaching.events.RelationshipEvent.PauseReason;
import coaching.events.id.ParticipantId;

import static coaching.command.history.Pairs.MEMBERS;
import static coaching.command.kernel.Facts.PROGRAMME;
import static coaching.command.kernel.Facts.RELATIONSHIP;

/// The commands about a relationship itself, for tests that send all of them.
public final class RelationshipCommands {

    /// The state that decisions see it in, by name.
    public static String state(Past past) {
        return past.of(Relationship.of(RELATIONSHIP)).getClass().getSimpleName();
    }

    public static Command<?, RelationshipEvent> propose(EffectiveAt at) {
        return new ProposeRelationship(PROGRAMME, RELATIONSHIP, MEMBERS, at);
    }

    public static Command<?, RelationshipEvent> expect(ParticipantId by, EffectiveAt at) {
        return new StateExpectation(PROGRAMME, RELATIONSHIP, by, at);
    }

    public static Command<?, RelationshipEvent> proposeProtocol(int version, Protocol protocol, ParticipantId by,
                                                                EffectiveAt at) {
        return new ProposeProtocol(PROGRAMME, RELATIONSHIP, version, protocol, by, at);
    }

    public static Command<?, RelationshipEvent> agree(int version, ParticipantId by, EffectiveAt at) {
        return new AgreeProtocol(PROGRAMME, RELATIONSHIP, version, by, at);
    }

    public static Command<?, RelationshipEvent> accept(int version, ParticipantId by, EffectiveAt at) {
        return new AcceptRelationship(PROGRAMME, RELATIONSHIP, by, version, at);
    }

    public static Command<?, RelationshipEvent> decline(ParticipantId by, EffectiveAt at) {
        return new DeclineRelationship(PROGRAMME, RELATIONSHIP, by, at);
    }

    public static Command<?, RelationshipEvent> pause(EffectiveAt at) {
        return new PauseRelationship(PROGRAMME, RELATIONSHIP, PauseReason.LEAVE, at);
    }

    public static Command<?, RelationshipEvent> resume(EffectiveAt at) {
        return new ResumeRelationship(PROGRAMME, RELATIONSHIP, at);
    }

    public static Command<?, RelationshipEvent> close(Outcome outcome, EffectiveAt at) {
        return new CloseRelationship(PROGRAMME, RELATIONSHIP, outcome, CloseReason.OTHER, at);
    }

    private RelationshipCommands() {}
}
