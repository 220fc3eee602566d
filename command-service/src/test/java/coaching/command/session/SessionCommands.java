package coaching.command.session;

import coaching.command.history.HeldMeeting;
import coaching.command.kernel.Command;
import coaching.events.EffectiveAt;
import coaching.events.SessionEvent;
import coaching.events.SessionEvent.Attendance;
import coaching.events.SessionEvent.CancelReason;
import coaching.events.SessionEvent.Purpose;
import coaching.events.SessionEvent.Witness;
import coaching.events.id.ParticipantId;
import coaching.events.id.SessionId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

import static coaching.command.kernel.Facts.PROGRAMME;
import static coaching.command.kernel.Facts.RELATIONSHIP;

/// The commands about a session, for tests that send all of them.
public final class SessionCommands {

    public static Command<?, SessionEvent> schedule(SessionId session, EffectiveAt start, EffectiveAt at) {
        return new ScheduleSession(PROGRAMME, RELATIONSHIP, session, start, 60, Purpose.REFLECT, at);
    }

    public static Command<?, SessionEvent> reschedule(SessionId session, EffectiveAt start, EffectiveAt at) {
        return new RescheduleSession(PROGRAMME, RELATIONSHIP, session, start, 45, at);
    }

    public static Command<?, SessionEvent> cancel(SessionId session, EffectiveAt at) {
        return new CancelSession(PROGRAMME, RELATIONSHIP, session, null, CancelReason.CONFLICT, at);
    }

    public static Command<?, SessionEvent> reinstate(SessionId session, EffectiveAt at) {
        return new ReinstateSession(PROGRAMME, RELATIONSHIP, session, null, at);
    }

    public static Command<?, SessionEvent> hold(SessionId session, @Nullable ParticipantId by, EffectiveAt start,
                                                @Nullable Integer minutes, boolean another, Instant now) {
        return new RecordSessionHeld(
            new HeldMeeting(PROGRAMME, RELATIONSHIP, session, by, start, minutes, Attendance.UNKNOWN, another, now));
    }

    public static Command<?, SessionEvent> attest(SessionId session, ParticipantId by, boolean tookPlace,
                                                  EffectiveAt at) {
        return new AttestSession(PROGRAMME, RELATIONSHIP, session, by, tookPlace, null, at);
    }

    public static Command<?, SessionEvent> stateAbsence(SessionId session, ParticipantId by, EffectiveAt at) {
        return new StateAbsence(PROGRAMME, RELATIONSHIP, session, by, at);
    }

    public static Command<?, SessionEvent> corroborate(SessionId session, EffectiveAt at) {
        return new CorroborateSession(PROGRAMME, RELATIONSHIP, session, Witness.CALENDAR, at);
    }

    private SessionCommands() {}
}
