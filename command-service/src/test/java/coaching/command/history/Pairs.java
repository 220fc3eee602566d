package coaching.command.history;

import coaching.command.kernel.Authority;
import coaching.events.CoachingEvent;
import coaching.events.EffectiveAt;
import coaching.events.EffectiveAt.Day;
import coaching.events.EffectiveAt.Moment;
import coaching.events.Member;
import coaching.events.Protocol;
import coaching.events.RelationshipEvent.RelationshipClosed;
import coaching.events.RelationshipEvent.RelationshipPaused;
import coaching.events.RelationshipEvent.RelationshipResumed;
import coaching.events.SessionEvent.CancelReason;
import coaching.events.SessionEvent.SessionAttested;
import coaching.events.SessionEvent.SessionCancelled;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.SessionEvent.SessionScheduled;
import coaching.events.id.ParticipantId;
import coaching.events.id.RelationshipId;
import coaching.events.id.SessionId;
import coaching.events.role.Capability;
import coaching.events.role.Grant;
import coaching.events.role.Role;
import coaching.testing.story.RelationshipEvents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
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
        var events = new RelationshipEvents(PROGRAMME, relationship, MEMBERS, PARIS);
        return List.of(enrolled(ANN), enrolled(BEN), proposed(ANN, BEN),
            events.protocol(1, 14, 3, ANN, at), events.agreed(1, BEN, at), events.activated(at));
    }

    public static final List<Member> MEMBERS = RelationshipEvents.pair(ANN, BEN);

    private static final RelationshipEvents PAIR = new RelationshipEvents(PROGRAMME, RELATIONSHIP, MEMBERS, PARIS);

    public static final Protocol PROTOCOL = PAIR.protocol(14, 3);

    public static RelationshipPaused paused(EffectiveAt at) {
        return PAIR.paused(at);
    }

    public static RelationshipResumed resumed(EffectiveAt at) {
        return PAIR.resumed(at);
    }

    public static RelationshipClosed closed(EffectiveAt at) {
        return PAIR.endedEarly(at);
    }

    public static SessionScheduled scheduled(SessionId session, EffectiveAt start, EffectiveAt at) {
        return PAIR.scheduled(session, start, at);
    }

    public static SessionHeld held(SessionId session, EffectiveAt start) {
        return PAIR.held(session, null, start);
    }

    public static SessionCancelled cancelled(EffectiveAt at) {
        return PAIR.cancelled(SESSION, CancelReason.ILLNESS, at);
    }

    public static SessionAttested attested(ParticipantId by, boolean tookPlace, EffectiveAt at) {
        return PAIR.attested(SESSION, by, tookPlace, at);
    }

    public static EffectiveAt moment(String instant) {
        return new Moment(Instant.parse(instant), PARIS);
    }

    public static EffectiveAt day(String date) {
        return new Day(LocalDate.parse(date), PARIS);
    }

    /// An integration that records for this member.
    public static Authority recordingFor(ParticipantId member) {
        return new Authority("client", null, Set.of(Grant.everywhere(Role.INTEGRATION)),
            EnumSet.allOf(Capability.class), null,
            member);
    }

    private Pairs() {}
}
