package coaching.benchmarks.workload;

import coaching.events.ActionItemEvent.ActionItemAgreed;
import coaching.events.ActionItemEvent.ActionItemCompleted;
import coaching.events.EffectiveAt;
import coaching.events.Envelope;
import coaching.events.Envelope.Actor;
import coaching.events.Envelope.Source;
import coaching.events.EventTypes;
import coaching.events.Member;
import coaching.events.Protocol;
import coaching.events.Recorded;
import coaching.events.RelationshipEvent.ProtocolProposed;
import coaching.events.RelationshipEvent.RelationshipAccepted;
import coaching.events.RelationshipEvent.RelationshipActivated;
import coaching.events.RelationshipEvent.RelationshipProposed;
import coaching.events.RelationshipFact;
import coaching.events.SessionEvent.Attendance;
import coaching.events.SessionEvent.Purpose;
import coaching.events.SessionEvent.SessionAttested;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.SessionEvent.SessionScheduled;
import coaching.events.id.ActionItemId;
import coaching.events.id.EventId;
import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.id.SessionId;
import coaching.events.role.Role;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Made-up facts, a hundred of each relationship: pairs who meet every two weeks or so for two years, mostly confirm it
/// and mostly keep what they promise.
public final class ManyFacts {

    public static final LocalDate START = LocalDate.of(2024, 1, 1);
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private static final ProgrammeId PROGRAMME = new ProgrammeId(new UUID(0, 1));
    private static final Actor ACTOR = new Actor("simulator", Role.INTEGRATION, null);

    private final Random random;
    private final List<Recorded> facts = new ArrayList<>(100);
    private final RelationshipId relationship;
    private final List<Member> pair;
    private long position;
    private int day;

    /// @param number which relationship; its facts are at positions of its own
    public static List<Recorded> of(int number) {
        return new ManyFacts(number).told();
    }

    public static RelationshipId relationship(int number) {
        return new RelationshipId(new UUID(1, number));
    }

    private ManyFacts(int number) {
        random = new Random(number);
        relationship = relationship(number);
        position = 100L * number;
        pair = List.of(new Member(new ParticipantId(new UUID(2, 2L * number)), Member.Role.COACH),
            new Member(new ParticipantId(new UUID(2, 2L * number + 1)), Member.Role.COACHEE));
    }

    private List<Recorded> told() {
        add(new RelationshipProposed(PROGRAMME, relationship, null, pair, today()), 0);
        add(new ProtocolProposed(PROGRAMME, relationship, 1, new Protocol(Protocol.Medium.VIDEO, 14, 3, null, ZONE, 60,
            Protocol.IfMissed.SKIP), member(0), today()), 0);
        pair.forEach(it -> add(new RelationshipAccepted(PROGRAMME, relationship, it.participant(), 1, today()), 0));
        add(new RelationshipActivated(PROGRAMME, relationship, pair, 1, today()), 0);
        for (long i = 0; i < 19; i++) {
            meeting(new SessionId(new UUID(position, 3)), new ActionItemId(new UUID(position, 4)));
        }
        return facts;
    }

    private void meeting(SessionId session, ActionItemId item) {
        add(new SessionScheduled(PROGRAMME, relationship, session, today(), 60, Purpose.REFLECT, today()), 0);
        day += 10 + random.nextInt(12);
        add(new SessionHeld(PROGRAMME, relationship, session, member(0), 60, Attendance.UNKNOWN, today()), 2);
        add(new SessionAttested(PROGRAMME, relationship, session, member(1), random.nextInt(20) > 0, null, today()),
            20);
        var due = START.plusDays(day + 14L);
        add(new ActionItemAgreed(PROGRAMME, relationship, item, member(0), due, ZONE, session, null, today()), 3);
        add(new ActionItemCompleted(PROGRAMME, relationship, item, member(0), on(day + 1 + random.nextInt(20))), 500);
    }

    private void add(RelationshipFact event, int hoursLater) {
        position++;
        var at = event.at().latest().plus(Duration.ofHours(hoursLater));
        facts.add(new Recorded(new Envelope(new EventId(new UUID(position, 5)), EventTypes.nameOf(event), 1, position,
            event.at(), at, null, ACTOR, Source.API, "key", "correlation", null, null, event.confidentiality(), ""),
            event));
    }

    private ParticipantId member(int index) {
        return pair.get(index).participant();
    }

    private EffectiveAt today() {
        return on(day);
    }

    /// Every other meeting has a time.
    private EffectiveAt on(int day) {
        var date = START.plusDays(day);
        return day % 2 == 0
            ? new EffectiveAt.Day(date, ZONE)
            : new EffectiveAt.Moment(date.atTime(9, 0).atZone(ZONE).toInstant(), ZONE);
    }

    public static Instant end() {
        return START.plusYears(4).atStartOfDay(ZONE).toInstant();
    }
}
