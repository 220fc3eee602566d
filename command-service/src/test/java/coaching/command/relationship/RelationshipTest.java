package coaching.command.relationship;

import coaching.events.EffectiveAt;
import coaching.events.Protocol;
import coaching.events.RelationshipEvent.ExpectationStated;
import coaching.events.RelationshipEvent.PauseReason;
import coaching.events.RelationshipEvent.ProtocolAgreed;
import coaching.events.RelationshipEvent.ProtocolProposed;
import coaching.events.RelationshipEvent.RelationshipDeclined;
import coaching.events.RelationshipEvent.RelationshipPaused;
import coaching.events.RelationshipEvent.RelationshipResumed;
import coaching.events.id.ParticipantId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static coaching.command.kernel.Facts.ANN;
import static coaching.command.kernel.Facts.BEN;
import static coaching.command.kernel.Facts.PARIS;
import static coaching.command.kernel.Facts.PROGRAMME;
import static coaching.command.kernel.Facts.RELATIONSHIP;
import static coaching.command.kernel.Spec.given;
import static coaching.command.relationship.RelationshipFacts.PROTOCOL;
import static coaching.command.relationship.RelationshipFacts.active;
import static coaching.command.relationship.RelationshipFacts.agreeing;
import static coaching.command.relationship.RelationshipFacts.closed;
import static coaching.command.relationship.RelationshipFacts.january;
import static coaching.command.relationship.RelationshipFacts.paused;
import static coaching.command.relationship.RelationshipRefusal.ALREADY_ACTIVE;
import static coaching.command.relationship.RelationshipRefusal.ALREADY_PAUSED;
import static coaching.command.relationship.RelationshipRefusal.MALFORMED_SLOT;
import static coaching.command.relationship.RelationshipRefusal.NOT_ACTIVE;
import static coaching.command.relationship.RelationshipRefusal.NOT_A_SENSIBLE_PROTOCOL;
import static coaching.command.relationship.RelationshipRefusal.NOT_PAUSED;
import static coaching.command.relationship.RelationshipRefusal.OUT_OF_ORDER;
import static coaching.command.relationship.RelationshipRefusal.PROTOCOL_VERSION_OUT_OF_ORDER;
import static coaching.command.relationship.RelationshipRefusal.RELATIONSHIP_CLOSED;
import static coaching.command.relationship.RelationshipRefusal.RELATIONSHIP_DECLINED;
import static coaching.command.relationship.RelationshipRefusal.UNKNOWN_PROTOCOL_VERSION;

class RelationshipTest {

    static final RelationshipDeclined DECLINED = new RelationshipDeclined(PROGRAMME, RELATIONSHIP, BEN, january(7));
    static final RelationshipResumed RESUMED = new RelationshipResumed(PROGRAMME, RELATIONSHIP, january(15));

    @Test
    void each_member_states_expectations_once() {
        var stated = new ExpectationStated(PROGRAMME, RELATIONSHIP, ANN, january(6));
        given(agreeing()).when(expect(january(6))).then(stated);
        given(agreeing(stated)).when(expect(january(7))).thenNothing();
        given(agreeing()).when(expect(january(4))).thenRefused(OUT_OF_ORDER);
        given(agreeing(DECLINED)).when(expect(january(8))).thenRefused(RELATIONSHIP_DECLINED);
    }

    @Test
    void a_protocol_is_changed_by_its_next_version() {
        given(agreeing()).when(protocol(2, PROTOCOL, january(7))).then(proposedProtocol(2, january(7)));
        given(agreeing()).when(protocol(1, PROTOCOL, january(7))).thenRefused(PROTOCOL_VERSION_OUT_OF_ORDER);
        given(agreeing()).when(protocol(3, PROTOCOL, january(7))).thenRefused(PROTOCOL_VERSION_OUT_OF_ORDER);
        given(agreeing()).when(protocol(2, PROTOCOL, january(5))).thenRefused(OUT_OF_ORDER);
        given(active()).when(protocol(2, PROTOCOL, january(9))).then(proposedProtocol(2, january(9)));
        given(active(closed())).when(protocol(2, PROTOCOL, january(21))).thenRefused(RELATIONSHIP_CLOSED);
    }

    @Test
    void a_protocol_makes_sense() {
        given(agreeing()).when(protocol(2, every(0, null), january(7))).thenRefused(NOT_A_SENSIBLE_PROTOCOL);
        given(agreeing()).when(protocol(2, every(14, "Mondays"), january(7))).thenRefused(MALFORMED_SLOT);
        given(agreeing()).when(protocol(2, every(14, "MONDAY 24:00"), january(7))).thenRefused(MALFORMED_SLOT);
        given(agreeing()).when(protocol(2, every(14, "TUESDAY 09:30"), january(7)))
            .then(new ProtocolProposed(PROGRAMME, RELATIONSHIP, 2, every(14, "TUESDAY 09:30"), ANN, january(7)));
    }

    @Test
    void members_agree_to_a_version_once() {
        var agreed = new ProtocolAgreed(PROGRAMME, RELATIONSHIP, 1, BEN, january(7));
        given(agreeing()).when(agree(1, BEN, january(7))).then(agreed);
        given(agreeing(agreed)).when(agree(1, BEN, january(8))).thenNothing();
        given(agreeing()).when(agree(2, BEN, january(7))).thenRefused(UNKNOWN_PROTOCOL_VERSION);
        given(agreeing()).when(agree(0, BEN, january(7))).thenRefused(UNKNOWN_PROTOCOL_VERSION);
        given(agreeing()).when(agree(1, BEN, january(5))).thenRefused(OUT_OF_ORDER);
    }

    @Test
    void one_no_is_enough() {
        given(agreeing()).when(decline(january(7))).then(DECLINED);
        given(agreeing(DECLINED)).when(decline(january(8))).thenNothing();
        given(agreeing()).when(decline(january(4))).thenRefused(OUT_OF_ORDER);
        given(active()).when(decline(january(9))).thenRefused(ALREADY_ACTIVE);
        given(active(closed())).when(decline(january(21))).thenRefused(RELATIONSHIP_CLOSED);
    }

    @Test
    void pauses_follow_one_another() {
        given(active()).when(pause(january(12))).then(paused());
        given(active()).when(pause(january(7))).thenRefused(OUT_OF_ORDER);
        given(active(paused())).when(pause(january(13))).thenRefused(ALREADY_PAUSED);
        given(active(paused(), RESUMED)).when(pause(january(14))).thenRefused(OUT_OF_ORDER);
        given(active(paused(), RESUMED)).when(pause(january(16)))
            .then(new RelationshipPaused(PROGRAMME, RELATIONSHIP, PauseReason.LEAVE, january(16)));
        given(agreeing()).when(pause(january(12))).thenRefused(NOT_ACTIVE);
    }

    @Test
    void what_is_paused_is_resumed() {
        given(active(paused())).when(resume(january(15))).then(RESUMED);
        given(active(paused())).when(resume(january(11))).thenRefused(OUT_OF_ORDER);
        given(active()).when(resume(january(15))).thenRefused(NOT_PAUSED);
        given(agreeing()).when(resume(january(15))).thenRefused(NOT_ACTIVE);
        given(active(paused(), closed())).when(resume(january(21))).thenRefused(RELATIONSHIP_CLOSED);
    }

    static StateExpectation expect(EffectiveAt at) {
        return new StateExpectation(PROGRAMME, RELATIONSHIP, ANN, at);
    }

    static ProposeProtocol protocol(int version, Protocol protocol, EffectiveAt at) {
        return new ProposeProtocol(PROGRAMME, RELATIONSHIP, version, protocol, ANN, at);
    }

    static ProtocolProposed proposedProtocol(int version, EffectiveAt at) {
        return new ProtocolProposed(PROGRAMME, RELATIONSHIP, version, PROTOCOL, ANN, at);
    }

    static Protocol every(int days, @Nullable String slot) {
        return new Protocol(Protocol.Medium.PHONE, days, 3, slot, PARIS, 50, Protocol.IfMissed.SKIP);
    }

    static AgreeProtocol agree(int version, ParticipantId by, EffectiveAt at) {
        return new AgreeProtocol(PROGRAMME, RELATIONSHIP, version, by, at);
    }

    static DeclineRelationship decline(EffectiveAt at) {
        return new DeclineRelationship(PROGRAMME, RELATIONSHIP, BEN, at);
    }

    static PauseRelationship pause(EffectiveAt at) {
        return new PauseRelationship(PROGRAMME, RELATIONSHIP, PauseReason.LEAVE, at);
    }

    static ResumeRelationship resume(EffectiveAt at) {
        return new ResumeRelationship(PROGRAMME, RELATIONSHIP, at);
    }
}
