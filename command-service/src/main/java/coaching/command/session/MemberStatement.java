package coaching.command.session;

import coaching.command.admission.Enrolment;
import coaching.command.dates.Order;
import coaching.command.past.Past;
import coaching.events.EffectiveAt;
import coaching.events.id.ParticipantId;
import coaching.events.id.RelationshipId;
import coaching.events.id.SessionId;

import static coaching.command.admission.AdmissionRefusal.PARTICIPANT_LEFT;
import static coaching.command.session.SessionRefusal.BEFORE_YOUR_LAST_WORD;
import static coaching.command.session.SessionRefusal.NOT_STARTED_YET;
import static java.util.Objects.requireNonNull;

/// What a member's word on a session depends on.
///
/// @param enrolment of the member
/// @param self whether the member says it, and nobody on their behalf
record MemberStatement(Session session, ParticipantId by, Enrolment enrolment, boolean self) {

    static MemberStatement of(RelationshipId relationship, SessionId session, ParticipantId by, boolean self,
                              Past past) {
        return new MemberStatement(Session.of(relationship, session, past), by, past.of(Enrolment.of(by)), self);
    }

    /// When it was said: after the session began and after the member's last word on it. Who has left still has a
    /// word on what was before.
    EffectiveAt requireTime(EffectiveAt at) {
        session.require();
        PARTICIPANT_LEFT.when(enrolment.awayAt(requireNonNull(session.meeting().start())));
        var since = session.meeting().sinceStart(at, NOT_STARTED_YET);
        var last = session.meeting().lastSaidBy(by);
        return last == null ? since : Order.after(last, since, BEFORE_YOUR_LAST_WORD);
    }
}
