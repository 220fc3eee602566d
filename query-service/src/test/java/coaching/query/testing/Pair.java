package coaching.query.testing;

import coaching.events.ActionItemEvent.ActionItemAgreed;
import coaching.events.ActionItemEvent.ActionItemCompleted;
import coaching.events.ActionItemEvent.ActionItemProposed;
import coaching.events.ActionItemEvent.ActionItemRenegotiated;
import coaching.events.ActionItemId;
import coaching.events.CorrectionEvent.CorrectionReason;
import coaching.events.CorrectionEvent.FactCorrected;
import coaching.events.EffectiveAt;
import coaching.events.EventId;
import coaching.events.Member;
import coaching.events.Member.Role;
import coaching.events.ParticipantId;
import coaching.events.Protocol;
import coaching.events.RelationshipEvent.CloseReason;
import coaching.events.RelationshipEvent.Outcome;
import coaching.events.RelationshipEvent.PauseReason;
import coaching.events.RelationshipEvent.ProtocolAgreed;
import coaching.events.RelationshipEvent.ProtocolProposed;
import coaching.events.RelationshipEvent.RelationshipAccepted;
import coaching.events.RelationshipEvent.RelationshipActivated;
import coaching.events.RelationshipEvent.RelationshipClosed;
import coaching.events.RelationshipEvent.RelationshipPaused;
import coaching.events.RelationshipEvent.RelationshipProposed;
import coaching.events.RelationshipEvent.RelationshipResumed;
import coaching.events.RelationshipFact;
import coaching.events.RelationshipId;
import coaching.events.SessionEvent.Attendance;
import coaching.events.SessionEvent.Purpose;
import coaching.events.SessionEvent.SessionAttested;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.SessionEvent.SessionScheduled;
import coaching.events.SessionId;
import coaching.events.Subject;

import java.util.List;
import java.util.Set;

/// One relationship of a [Chronicle].
public final class Pair {

    private final Chronicle chronicle;
    private final String label;
    private final ParticipantId coach;
    private final ParticipantId coachee;

    Pair(Chronicle chronicle, String label, ParticipantId coach, ParticipantId coachee) {
        this.chronicle = chronicle;
        this.label = label;
        this.coach = coach;
        this.coachee = coachee;
    }

    public RelationshipId id() {
        return new RelationshipId(chronicle.id("relationship " + label));
    }

    public ParticipantId coach() {
        return coach;
    }

    Pair begun() {
        var at = Chronicle.day(0);
        var protocol = new Protocol(Protocol.Medium.VIDEO, 14, 3, null, Chronicle.ZONE, 60,
            Protocol.IfMissed.RESCHEDULE);
        return add(new RelationshipProposed(chronicle.programme(), id(), label, members(), at))
            .add(new ProtocolProposed(chronicle.programme(), id(), 1, protocol, coach, at))
            .add(new ProtocolAgreed(chronicle.programme(), id(), 1, coachee, at))
            .add(new RelationshipAccepted(chronicle.programme(), id(), coach, 1, at))
            .add(new RelationshipAccepted(chronicle.programme(), id(), coachee, 1, at))
            .add(new RelationshipActivated(chronicle.programme(), id(), members(), 1, at));
    }

    /// As the coach says.
    public Pair held(int... days) {
        for (var day : days) {
            add(new SessionHeld(chronicle.programme(), id(), session(day), coach, 60, Attendance.UNKNOWN,
                Chronicle.day(day)));
        }
        return this;
    }

    public Pair booked(int onDay, int forDay) {
        return booked(onDay, forDay, Chronicle.day(forDay));
    }

    public Pair booked(int onDay, int forDay, EffectiveAt start) {
        return add(new SessionScheduled(chronicle.programme(), id(), session(forDay), start, 60, Purpose.REFLECT,
            Chronicle.day(onDay)));
    }

    /// The coachee says so too.
    public Pair attested(int... days) {
        for (var day : days) {
            add(new SessionAttested(chronicle.programme(), id(), session(day), coachee, true, null,
                Chronicle.day(day)));
        }
        return this;
    }

    /// Both say that the meeting of that day did not take place.
    public Pair denied(int day) {
        for (var member : List.of(coach, coachee)) {
            add(new SessionAttested(chronicle.programme(), id(), session(day), member, false, null,
                Chronicle.day(day)));
        }
        return this;
    }

    public Pair paused(int from, int to) {
        return add(new RelationshipPaused(chronicle.programme(), id(), PauseReason.LEAVE, Chronicle.day(from)))
            .add(new RelationshipResumed(chronicle.programme(), id(), Chronicle.day(to)));
    }

    public Pair completed(int onDay) {
        return add(new RelationshipClosed(chronicle.programme(), id(), members(), Outcome.COMPLETED,
            CloseReason.GOALS_MET, Chronicle.day(onDay)));
    }

    /// @param done -1 for never
    public Pair promised(String item, int due, int finalDue, int done) {
        var id = new ActionItemId(chronicle.id("item " + label + item));
        add(new ActionItemAgreed(chronicle.programme(), id(), id, coach, Chronicle.START.plusDays(due), Chronicle.ZONE,
            null, null, Chronicle.day(1)));
        if (finalDue != due) {
            add(new ActionItemRenegotiated(chronicle.programme(), id(), id, Chronicle.START.plusDays(finalDue), coachee,
                Chronicle.day(5)));
        }
        return done < 0 ? this
            : add(new ActionItemCompleted(chronicle.programme(), id(), id, coach, Chronicle.day(done)));
    }

    /// Put on the coach, who has not said yes.
    public Pair proposed(String item, int due) {
        return add(
            new ActionItemProposed(chronicle.programme(), id(), new ActionItemId(chronicle.id("item " + label + item)),
                coach, Chronicle.START.plusDays(due), Chronicle.ZONE, null, null, coachee, Chronicle.day(1)));
    }

    /// The fact told last did not happen.
    public Pair withdrawn(int onDay) {
        return withdrawn(chronicle.last(), onDay);
    }

    private Pair withdrawn(EventId wrong, int onDay) {
        return add(new FactCorrected(chronicle.programme(), id(), wrong,
            new Subject(Subject.Type.RELATIONSHIP, id().value()), "SessionHeld", Set.of(),
            null, CorrectionReason.DID_NOT_HAPPEN, Chronicle.day(onDay)));
    }

    public Chronicle chronicle() {
        return chronicle;
    }

    private List<Member> members() {
        return List.of(new Member(coach, Role.COACH), new Member(coachee, Role.COACHEE));
    }

    private SessionId session(int day) {
        return new SessionId(chronicle.id("session " + label + day));
    }

    private Pair add(RelationshipFact event) {
        chronicle.add(event);
        return this;
    }
}
