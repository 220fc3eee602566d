package coaching.testing.story;

import coaching.events.ActionItemEvent.ActionItemAgreed;
import coaching.events.ActionItemEvent.ActionItemCompleted;
import coaching.events.ActionItemEvent.ActionItemDropped;
import coaching.events.ActionItemEvent.ActionItemProposed;
import coaching.events.ActionItemEvent.ActionItemRenegotiated;
import coaching.events.ActionItemEvent.ActionItemReopened;
import coaching.events.ActionItemEvent.DropReason;
import coaching.events.CorrectionEvent.CorrectionReason;
import coaching.events.CorrectionEvent.FactCorrected;
import coaching.events.EffectiveAt;
import coaching.events.Member;
import coaching.events.Protocol;
import coaching.events.Recorded;
import coaching.events.RelationshipEvent.CloseReason;
import coaching.events.RelationshipEvent.ExpectationStated;
import coaching.events.RelationshipEvent.Outcome;
import coaching.events.RelationshipEvent.PauseReason;
import coaching.events.RelationshipEvent.ProtocolAgreed;
import coaching.events.RelationshipEvent.ProtocolProposed;
import coaching.events.RelationshipEvent.RelationshipAccepted;
import coaching.events.RelationshipEvent.RelationshipActivated;
import coaching.events.RelationshipEvent.RelationshipClosed;
import coaching.events.RelationshipEvent.RelationshipDeclined;
import coaching.events.RelationshipEvent.RelationshipPaused;
import coaching.events.RelationshipEvent.RelationshipProposed;
import coaching.events.RelationshipEvent.RelationshipResumed;
import coaching.events.SessionEvent.Attendance;
import coaching.events.SessionEvent.CancelReason;
import coaching.events.SessionEvent.Purpose;
import coaching.events.SessionEvent.SessionAbsenceStated;
import coaching.events.SessionEvent.SessionAttested;
import coaching.events.SessionEvent.SessionCancelled;
import coaching.events.SessionEvent.SessionCorroborated;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.SessionEvent.SessionReinstated;
import coaching.events.SessionEvent.SessionRescheduled;
import coaching.events.SessionEvent.SessionScheduled;
import coaching.events.SessionEvent.Witness;
import coaching.events.Subject;
import coaching.events.id.ActionItemId;
import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.id.SessionId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/// Makes events about one relationship. They say when they happened, but not when or by whom they were recorded.
///
/// @param zone of its protocol and its due dates
public record RelationshipEvents(ProgrammeId programme, RelationshipId relationship, List<Member> members,
                                 ZoneId zone) {

    private static final int MINUTES = 60;

    public static List<Member> pair(ParticipantId coach, ParticipantId coachee) {
        return List.of(new Member(coach, Member.Role.COACH), new Member(coachee, Member.Role.COACHEE));
    }

    public RelationshipEvents in(ZoneId other) {
        return new RelationshipEvents(programme, relationship, members, other);
    }

    public RelationshipProposed proposed(EffectiveAt at) {
        return proposed(null, at);
    }

    /// @param label as events of the first revision have one
    public RelationshipProposed proposed(@Nullable String label, EffectiveAt at) {
        return new RelationshipProposed(programme, relationship, label, members, at);
    }

    public ExpectationStated stated(ParticipantId by, EffectiveAt at) {
        return new ExpectationStated(programme, relationship, by, at);
    }

    public RelationshipAccepted accepted(int version, ParticipantId by, EffectiveAt at) {
        return new RelationshipAccepted(programme, relationship, by, version, at);
    }

    public RelationshipActivated activated(EffectiveAt at) {
        return new RelationshipActivated(programme, relationship, members, 1, at);
    }

    public RelationshipDeclined declined(ParticipantId by, EffectiveAt at) {
        return new RelationshipDeclined(programme, relationship, by, at);
    }

    /// @param interval in days, as is the tolerance
    public ProtocolProposed protocol(int version, int interval, int tolerance, ParticipantId by, EffectiveAt at) {
        return new ProtocolProposed(programme, relationship, version, protocol(interval, tolerance), by, at);
    }

    public Protocol protocol(int interval, int tolerance) {
        return new Protocol(Protocol.Medium.VIDEO, interval, tolerance, null, zone, MINUTES,
            Protocol.IfMissed.RESCHEDULE);
    }

    public ProtocolAgreed agreed(int version, ParticipantId by, EffectiveAt at) {
        return new ProtocolAgreed(programme, relationship, version, by, at);
    }

    public RelationshipPaused paused(EffectiveAt at) {
        return new RelationshipPaused(programme, relationship, PauseReason.LEAVE, at);
    }

    public RelationshipResumed resumed(EffectiveAt at) {
        return new RelationshipResumed(programme, relationship, at);
    }

    public RelationshipClosed closed(EffectiveAt at) {
        return new RelationshipClosed(programme, relationship, members, Outcome.COMPLETED, CloseReason.GOALS_MET, at);
    }

    public RelationshipClosed endedEarly(EffectiveAt at) {
        return new RelationshipClosed(programme, relationship, members, Outcome.ENDED_EARLY, CloseReason.NO_TIME, at);
    }

    /// @param by null when a source that is no member says so
    public SessionHeld held(SessionId session, @Nullable ParticipantId by, EffectiveAt at) {
        return new SessionHeld(programme, relationship, session, by, MINUTES, Attendance.UNKNOWN, at);
    }

    public SessionScheduled scheduled(SessionId session, EffectiveAt start, EffectiveAt at) {
        return new SessionScheduled(programme, relationship, session, start, MINUTES, Purpose.REFLECT, at);
    }

    public SessionRescheduled rescheduled(SessionId session, EffectiveAt start, EffectiveAt at) {
        return new SessionRescheduled(programme, relationship, session, start, MINUTES, at);
    }

    public SessionCancelled cancelled(SessionId session, CancelReason reason, EffectiveAt at) {
        return new SessionCancelled(programme, relationship, session, null, reason, at);
    }

    public SessionReinstated reinstated(SessionId session, EffectiveAt at) {
        return new SessionReinstated(programme, relationship, session, null, at);
    }

    public SessionAttested attested(SessionId session, ParticipantId by, boolean tookPlace, EffectiveAt at) {
        return new SessionAttested(programme, relationship, session, by, tookPlace, null, at);
    }

    public SessionAbsenceStated absent(SessionId session, ParticipantId by, EffectiveAt at) {
        return new SessionAbsenceStated(programme, relationship, session, by, at);
    }

    public SessionCorroborated corroborated(SessionId session, EffectiveAt at) {
        return new SessionCorroborated(programme, relationship, session, Witness.CALENDAR, at);
    }

    public ActionItemProposed suggested(ActionItemId item, ParticipantId owner, LocalDate due, ParticipantId by,
                                        EffectiveAt at) {
        return new ActionItemProposed(programme, relationship, item, owner, due, zone, null, null, by, at);
    }

    public ActionItemAgreed promised(ActionItemId item, ParticipantId owner, LocalDate due, EffectiveAt at) {
        return new ActionItemAgreed(programme, relationship, item, owner, due, zone, null, null, at);
    }

    public ActionItemRenegotiated renegotiated(ActionItemId item, LocalDate due, ParticipantId by, EffectiveAt at) {
        return new ActionItemRenegotiated(programme, relationship, item, due, by, at);
    }

    public ActionItemCompleted completed(ActionItemId item, ParticipantId by, EffectiveAt at) {
        return new ActionItemCompleted(programme, relationship, item, by, at);
    }

    public ActionItemReopened reopened(ActionItemId item, ParticipantId by, EffectiveAt at) {
        return new ActionItemReopened(programme, relationship, item, by, at);
    }

    public ActionItemDropped dropped(ActionItemId item, ParticipantId by, EffectiveAt at) {
        return new ActionItemDropped(programme, relationship, item, by, DropReason.OTHER, at);
    }

    /// @param movedTo null when it did not happen at all
    public FactCorrected corrected(Recorded wrong, @Nullable EffectiveAt movedTo, CorrectionReason reason,
                                   EffectiveAt at) {
        return new FactCorrected(programme, relationship, wrong.envelope().id(), Subject.of(wrong.event()),
            wrong.envelope().type(), Set.of(), movedTo, reason, at);
    }
}
