package coaching.command.law;

import coaching.command.actionitem.ActionItemCommands;
import coaching.command.correction.CorrectionCommands;
import coaching.command.goal.GoalCommands;
import coaching.command.history.Pairs;
import coaching.command.importing.ImportCommands;
import coaching.command.kernel.Command;
import coaching.command.kernel.Rejected;
import coaching.command.past.Fact;
import coaching.command.relationship.RelationshipCommands;
import coaching.command.session.SessionCommands;
import coaching.events.CoachingEvent;
import coaching.events.EffectiveAt;
import coaching.events.EffectiveAt.Day;
import coaching.events.EffectiveAt.Moment;
import coaching.events.Envelope.Actor;
import coaching.events.RelationshipEvent.Outcome;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.ViewEvent.RecordViewed;
import coaching.events.id.ActionItemId;
import coaching.events.id.GoalId;
import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.events.id.SessionId;
import coaching.events.role.Role;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static coaching.command.kernel.Facts.ANN;
import static coaching.command.kernel.Facts.BEN;
import static coaching.command.kernel.Facts.PROGRAMME;
import static coaching.command.kernel.Facts.RELATIONSHIP;
import static coaching.command.kernel.Facts.enrolled;
import static coaching.command.kernel.Facts.uuid;
import static java.util.stream.Collectors.toSet;

/// One random sequence of commands to one pair: with days and moments, in two zones, back-dated, corrected, imported.
/// A third of them begin with a proposed pair and a third with an active one, so that later commands get somewhere.
final class Sequence {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final List<SessionId> SESSIONS = Stream.of("s1", "s2", "s3").map(it -> new SessionId(uuid(it))).toList();
    static final List<ActionItemId> ITEMS = Stream.of("i1", "i2").map(it -> new ActionItemId(uuid(it))).toList();
    static final List<GoalId> GOALS = List.of(new GoalId(uuid("g1")));
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final int DAYS = 8;
    private static final int COMMANDS = 50;
    private static final List<ZoneId> ZONES = List.of(BERLIN, BERLIN, BERLIN, ZoneId.of("America/New_York"));

    private final Random random;
    private final Random looks;
    private final Recorded recorded = new Recorded();
    private int accepted;

    private Sequence(long seed) {
        this.random = new Random(seed * 0x9E37_79B9_7F4A_7C15L);
        this.looks = new Random(seed);
        Stream.of(enrolled(ANN), enrolled(BEN)).forEach(recorded::append);
        var known = List.of(0, 2, 4).get(random.nextInt(3));
        Pairs.beginnings(RELATIONSHIP, Pairs.day("2026-01-05")).stream().skip(2).limit(known).forEach(recorded::append);
    }

    static Sequence of(long seed) {
        var sequence = new Sequence(seed);
        IntStream.range(0, COMMANDS).forEach(_ -> sequence.step());
        return sequence;
    }

    /// What was recorded, in the order of the log.
    List<Fact> log() {
        return recorded.log();
    }

    /// How many commands were taken that changed something.
    int accepted() {
        return accepted;
    }

    /// The types of events that decisions depended on.
    Set<String> asked() {
        return recorded.asked();
    }

    private void step() {
        if (looks.nextInt(10) == 0) {
            look();
        }
        if (random.nextInt(10) == 0) {
            correct(any(recorded.log()));
        } else {
            send(command(), somebody());
        }
    }

    /// Somebody else looks at the record, whatever goes on in it.
    private void look() {
        var at = FIRST.plusDays(looks.nextInt(DAYS)).atTime(LocalTime.of(looks.nextInt(24), 0)).atZone(BERLIN);
        recorded.append(new RecordViewed(PROGRAMME, RELATIONSHIP, new PersonId(uuid("auditor")), Role.AUDITOR,
            new Moment(at.toInstant(), BERLIN)));
    }

    /// Mostly by who said it: nobody else may.
    private void correct(Fact wrong) {
        send(CorrectionCommands.correct(wrong.id(), random.nextBoolean() ? time() : null, later()),
            random.nextInt(8) == 0 ? somebody() : wrong.actor());
    }

    private Actor somebody() {
        return random.nextInt(4) == 0
            ? new Actor("cora", Role.COORDINATOR, member().toString())
            : new Actor(member().toString(), Role.PARTICIPANT, null);
    }

    private <S, E extends CoachingEvent> void send(Command<S, E> command, Actor actor) {
        try {
            var events = command.decide(command.source(recorded, actor));
            events.forEach(event -> recorded.append(event, actor));
            accepted += events.isEmpty() ? 0 : 1;
        } catch (Rejected _) {
            // what a rule refuses does not happen
        }
    }

    private Command<?, ? extends CoachingEvent> command() {
        return switch (random.nextInt(9)) {
            case 0, 1 -> relationship();
            case 2, 3, 4 -> session();
            case 5, 6, 7 -> item();
            default -> random.nextInt(3) == 0 ? importing() : goal();
        };
    }

    private Command<?, ? extends CoachingEvent> relationship() {
        return switch (random.nextInt(12)) {
            case 0 -> RelationshipCommands.propose(time());
            case 1 -> RelationshipCommands.expect(member(), time());
            case 2 -> RelationshipCommands.proposeProtocol(1 + random.nextInt(3), Pairs.PROTOCOL, member(), time());
            case 3 -> RelationshipCommands.agree(1 + random.nextInt(3), member(), time());
            case 4, 5 -> RelationshipCommands.accept(1 + random.nextInt(2), member(), time());
            case 6 -> random.nextInt(2) == 0 ? RelationshipCommands.decline(member(), time()) : session();
            case 7, 8 -> RelationshipCommands.pause(time());
            case 9, 10 -> RelationshipCommands.resume(time());
            default ->
                RelationshipCommands.close(random.nextBoolean() ? Outcome.COMPLETED : Outcome.ENDED_EARLY, time());
        };
    }

    private Command<?, ? extends CoachingEvent> session() {
        var session = any(SESSIONS);
        return switch (random.nextInt(10)) {
            case 0, 1 -> SessionCommands.schedule(session, time(), time());
            case 2 -> SessionCommands.reschedule(session, time(), time());
            case 3 -> SessionCommands.cancel(session, time());
            case 4 -> SessionCommands.reinstate(session, time());
            case 5, 6 -> SessionCommands.hold(session, random.nextBoolean() ? member() : null, time(),
                random.nextBoolean() ? 60 : null, random.nextBoolean(), NOW);
            case 7 -> SessionCommands.attest(session, member(), random.nextBoolean(), time());
            case 8 -> SessionCommands.stateAbsence(session, member(), time());
            default -> SessionCommands.corroborate(session, time());
        };
    }

    private Command<?, ? extends CoachingEvent> item() {
        var item = any(ITEMS);
        return switch (random.nextInt(9)) {
            case 0, 1 -> ActionItemCommands.agree(item, member(), day(), time());
            case 2 -> ActionItemCommands.accept(item, member(), time());
            case 3 -> random.nextInt(3) == 0 ? ActionItemCommands.decline(item, member(), time()) : goal();
            case 4 -> ActionItemCommands.renegotiate(item, day(), member(), time());
            case 5 -> ActionItemCommands.complete(item, member(), time());
            case 6 -> ActionItemCommands.reopen(item, member(), time());
            case 7 -> random.nextInt(4) == 0
                ? ActionItemCommands.drop(item, member(), time())
                : ActionItemCommands.complete(item, member(), time());
            default -> ActionItemCommands.review(item, any(SESSIONS), member(), time());
        };
    }

    private Command<?, ? extends CoachingEvent> goal() {
        var goal = any(GOALS);
        return switch (random.nextInt(4)) {
            case 0 -> GoalCommands.set(goal, member(), time());
            case 1 -> GoalCommands.agree(goal, member(), time());
            default -> GoalCommands.score(goal, member(), random.nextInt(5) - 2, time());
        };
    }

    private Command<?, ? extends CoachingEvent> importing() {
        if (random.nextInt(3) == 0) {
            return ImportCommands.reversal(recorded.log().stream()
                .filter(it -> it.event() instanceof SessionHeld held && held.by() == null).map(Fact::id)
                .collect(toSet()), later());
        }
        return ImportCommands.meetings(Set.of(day().toString(), moment().instant() + ""), NOW);
    }

    /// A day as often as a moment, and moments of few different hours, so that facts meet.
    private EffectiveAt time() {
        return random.nextBoolean() ? new Day(day(), any(ZONES)) : moment();
    }

    private Moment moment() {
        var zone = any(ZONES);
        return new Moment(day().atTime(LocalTime.of(random.nextInt(6) * 4, 0)).atZone(zone).toInstant(), zone);
    }

    /// When corrections are made: after everything else.
    private EffectiveAt later() {
        return random.nextInt(5) == 0 ? time() : Pairs.moment("2026-02-01T09:00:00Z");
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private ParticipantId member() {
        return any(List.of(ANN, BEN));
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
