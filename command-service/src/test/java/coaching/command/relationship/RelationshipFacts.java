package coaching.command.relationship;

import coaching.command.kernel.Facts;
import coaching.events.CoachingEvent;
import coaching.events.EffectiveAt;
import coaching.events.Member;
import coaching.events.Protocol;
import coaching.events.RelationshipEvent;
import coaching.events.RelationshipEvent.ProtocolProposed;
import coaching.events.RelationshipEvent.RelationshipAccepted;
import coaching.events.RelationshipEvent.RelationshipActivated;
import coaching.events.RelationshipEvent.RelationshipClosed;
import coaching.events.RelationshipEvent.RelationshipPaused;
import coaching.events.id.ParticipantId;
import coaching.events.id.RelationshipId;
import coaching.testing.story.RelationshipEvents;

import java.util.ArrayList;
import java.util.List;

import static coaching.command.kernel.Facts.ANN;
import static coaching.command.kernel.Facts.BEN;
import static coaching.command.kernel.Facts.PARIS;
import static coaching.command.kernel.Facts.PROGRAMME;
import static coaching.command.kernel.Facts.RELATIONSHIP;
import static coaching.command.kernel.Facts.moment;
import static coaching.command.kernel.Facts.participant;

/// A relationship of Ann, who coaches, and Ben, told day by day.
final class RelationshipFacts {

    static final Protocol PROTOCOL = new Protocol(Protocol.Medium.VIDEO, 14, 3, null, PARIS, 50,
        Protocol.IfMissed.SKIP);
    static final List<Member> MEMBERS = pair(ANN, BEN);
    private static final RelationshipEvents PAIR = new RelationshipEvents(PROGRAMME, RELATIONSHIP, MEMBERS, PARIS);

    static EffectiveAt january(int day) {
        return moment("2026-01-%02dT09:00:00Z".formatted(day));
    }

    static List<Member> pair(ParticipantId coach, ParticipantId coachee) {
        return RelationshipEvents.pair(coach, coachee);
    }

    static RelationshipEvent.RelationshipProposed proposed() {
        return PAIR.proposed(january(5));
    }

    static ProtocolProposed protocol(int version) {
        return new ProtocolProposed(PROGRAMME, RELATIONSHIP, version, PROTOCOL, ANN, january(6));
    }

    static RelationshipAccepted accepted(ParticipantId by, int version) {
        return PAIR.accepted(version, by, january(7));
    }

    static RelationshipActivated activated() {
        return activated(RELATIONSHIP, MEMBERS);
    }

    static RelationshipActivated activated(RelationshipId relationship, List<Member> members) {
        return new RelationshipEvents(PROGRAMME, relationship, members, PARIS).activated(january(8));
    }

    static RelationshipPaused paused() {
        return PAIR.paused(january(12));
    }

    static RelationshipClosed closed() {
        return closed(RELATIONSHIP, MEMBERS);
    }

    static RelationshipClosed closed(RelationshipId relationship, List<Member> members) {
        return new RelationshipClosed(PROGRAMME, relationship, members, RelationshipEvent.Outcome.ENDED_EARLY,
            RelationshipEvent.CloseReason.NO_FIT, january(20));
    }

    static RelationshipId other(int number) {
        return new RelationshipId(Facts.uuid("other " + number));
    }

    static ParticipantId coachee(int number) {
        return participant("coachee " + number);
    }

    /// Both enrolled, version 1 proposed, and what follows.
    static CoachingEvent[] agreeing(CoachingEvent... more) {
        var all = new ArrayList<CoachingEvent>(
            List.of(Facts.enrolled(ANN), Facts.enrolled(BEN), proposed(), protocol(1)));
        all.addAll(List.of(more));
        return all.toArray(CoachingEvent[]::new);
    }

    static CoachingEvent[] active(CoachingEvent... more) {
        var all = new ArrayList<>(List.of(agreeing(accepted(ANN, 1), accepted(BEN, 1), activated())));
        all.addAll(List.of(more));
        return all.toArray(CoachingEvent[]::new);
    }

    private RelationshipFacts() {}
}
