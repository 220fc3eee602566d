package coaching.command.history;

import coaching.command.kernel.Authority;
import coaching.events.CoachingEvent;
import coaching.events.EffectiveAt;
import coaching.events.EffectiveAt.Day;
import coaching.events.EffectiveAt.Moment;
import coaching.events.Envelope.Actor.Role;
import coaching.events.Member;
import coaching.events.ParticipantId;
import coaching.events.Protocol;
import coaching.events.RelationshipEvent.CloseReason;
import coaching.events.RelationshipEvent.Outcome;
import coaching.events.RelationshipEvent.PauseReason;
import coaching.events.RelationshipEvent.ProtocolAgreed;
import coaching.events.RelationshipEvent.ProtocolProposed;
import coaching.events.RelationshipEvent.RelationshipActivated;
import coaching.events.RelationshipEvent.RelationshipClosed;
import coaching.events.RelationshipEvent.RelationshipPaused;
import coaching.events.RelationshipEvent.RelationshipResumed;
import coaching.events.RelationshipId;
import coaching.events.SessionEvent.Attendance;
import coaching.events.SessionEvent.CancelReason;
import coaching.events.SessionEvent.Purpose;
import coaching.events.SessionEvent.SessionAttested;
import coaching.events.SessionEvent.SessionCancelled;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.SessionEvent.SessionScheduled;
import coaching.events.SessionId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import static coaching.command.kernel.Facts.ANN;
import static coaching.command.kernel.Facts.BEN;
import static coaching.command.kernel.Facts.MONDAY;
import static coaching.command.kernel.Facts.PARIS;
import static coaching.command.kernel.Facts.PROGRAMME;
import static coaching.command.kernel.Facts.RELATIONSHIP;
import static coaching.command.kernel.Facts.SESSION;
import static coaching.command.kernel.Facts.enrolled;
import static coaching.command.kernel.Facts.proposed;

/// A pair, Ann and Ben, who agreed on everything on Monday 5 January 2026 at 10 in Paris.
public final class Pairs {

    public static final EffectiveAt LONG_AGO = moment("2025-06-01T09:00:00Z");

    /// The pair's beginnings and what came after.
    public static CoachingEvent[] active(CoachingEvent... then) {
        return Stream.concat(beginnings(RELATIONSHIP, MONDAY).stream(), Stream.of(then)).toArray(CoachingEvent[]::new);
    }

    public static List<CoachingEvent> beginnings(RelationshipId relationship, EffectiveAt at) {
        return List.of(enrolled(ANN), enrolled(BEN), proposed(ANN, BEN),
            new ProtocolProposed(PROGRAMME, relationship, 1, PROTOCOL, ANN, at),
            new ProtocolAgreed(PROGRAMME, relationship, 1, BEN, at),
            new RelationshipActivated(PROGRAMME, relationship, MEMBERS, 1, at));
    }

    public static final Protocol PROTOCOL = new Protocol(Protocol.Medium.VIDEO, 14, 3, null, PARIS, 60,
        Protocol.IfMissed.RESCHEDULE);

    public static final List<Member> MEMBERS = List.of(new Member(ANN, Member.Role.COACH),
        new Member(BEN, Member.Role.COACHEE));

    public static RelationshipPaused paused(EffectiveAt at) {
        return new RelationshipPaused(PROGRAMME, RELATIONSHIP, PauseReason.LEAVE, at);
    }

    public static RelationshipResumed resumed(EffectiveAt at) {
        return new RelationshipResumed(PROGRAMME, RELATIONSHIP, at);
    }

    public static RelationshipClosed closed(EffectiveAt at) {
        return new RelationshipClosed(PROGRAMME, RELATIONSHIP, MEMBERS, Outcome.ENDED_EARLY, CloseReason.NO_TIME, at);
    }

    public static SessionScheduled scheduled(SessionId session, EffectiveAt start, EffectiveAt at) {
        return new SessionScheduled(PROGRAMME, RELATIONSHIP, session, start, 60, Purpose.REFLECT, at);
    }

    public static SessionHeld held(SessionId session, EffectiveAt start) {
        return new SessionHeld(PROGRAMME, RELATIONSHIP, session, null, 60, Attendance.UNKNOWN, start);
    }

    public static SessionCancelled cancelled(EffectiveAt at) {
        return new SessionCancelled(PROGRAMME, RELATIONSHIP, SESSION, null, CancelReason.ILLNESS, at);
    }

    public static SessionAttested attested(ParticipantId by, boolean tookPlace, EffectiveAt at) {
        return new SessionAttested(PROGRAMME, RELATIONSHIP, SESSION, by, tookPlace, null, at);
    }

    public static EffectiveAt moment(String instant) {
        return new Moment(Instant.parse(instant), PARIS);
    }

    public static EffectiveAt day(String date) {
        return new Day(LocalDate.parse(date), PARIS);
    }

    /// An integration that records for this member.
    public static Authority recordingFor(ParticipantId member) {
        return new Authority("client", null, Set.of(Role.INTEGRATION), Set.of(Authority.EVERY_PROGRAMME), null, member);
    }

    private Pairs() {}
}
