package coaching.command.session;

import coaching.command.dates.Order;
import coaching.events.EffectiveAt;
import coaching.events.SessionEvent;
import coaching.events.SessionEvent.CancelReason;
import coaching.events.SessionEvent.SessionCancelled;
import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.id.SessionId;
import org.jspecify.annotations.Nullable;

import java.util.List;

import static coaching.command.history.HistoryRefusal.ALREADY_HELD;
import static coaching.command.session.SessionRefusal.BEFORE_THE_BOOKING;
import static java.util.Objects.requireNonNull;

/// Calls off a booked session. Calling it off twice changes nothing.
record CancelSession(ProgrammeId programme, RelationshipId relationship, SessionId session, @Nullable ParticipantId by,
                     CancelReason reason, EffectiveAt at) implements SessionCommand {

    @Override
    public List<SessionEvent> decide(Session state) {
        state.require();
        var meeting = state.meeting();
        ALREADY_HELD.when(meeting.held() != null);
        return meeting.cancelled()
            ? List.of()
            : List.of(new SessionCancelled(programme, relationship, session, by, reason,
                Order.after(requireNonNull(meeting.plan()).fact(), at, BEFORE_THE_BOOKING)));
    }
}
