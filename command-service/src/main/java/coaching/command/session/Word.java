package coaching.command.session;

import coaching.command.kernel.Order;
import coaching.command.kernel.Past;
import coaching.command.kernel.Place;
import coaching.events.EffectiveAt;
import coaching.events.ParticipantId;
import coaching.events.RelationshipId;
import coaching.events.SessionId;

import static coaching.command.kernel.AdmissionRefusal.PARTICIPANT_LEFT;
import static coaching.command.session.SessionRefusal.BEFORE_YOUR_LAST_WORD;
import static coaching.command.session.SessionRefusal.NOT_STARTED_YET;
import static java.util.Objects.requireNonNull;

/// What a member's word on a session depends on.
///
/// @param place of the member
/// @param self whether the member says it, and nobody on their behalf
record Word(Session session, ParticipantId by, Place place, boolean self) {

    static Word of(RelationshipId relationship, SessionId session, ParticipantId by, boolean self, Past past) {
        return new Word(Session.of(relationship, session, past), by, past.of(Place.of(by)), self);
    }

    /// When it was said: after the session began and after the member's last word on it. Who has left still has a
    /// word on what was before.
    EffectiveAt requireTime(EffectiveAt at) {
        session.require();
        PARTICIPANT_LEFT.when(place.awayAt(requireNonNull(session.meeting().start())));
        var since = session.meeting().sinceStart(at, NOT_STARTED_YET);
        var last = session.meeting().lastSaidBy(by);
        return last == null ? since : Order.after(last, since, BEFORE_YOUR_LAST_WORD);
    }
}
