package coaching.command.relationship;

import coaching.events.Member;
import coaching.events.Member.Role;
import coaching.events.ParticipantEvent.ParticipantLeft;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

import static coaching.command.engagement.EngagementRefusal.MEMBER_LEFT;
import static coaching.command.kernel.Facts.ANN;
import static coaching.command.kernel.Facts.BEN;
import static coaching.command.kernel.Facts.PROGRAMME;
import static coaching.command.kernel.Facts.RELATIONSHIP;
import static coaching.command.kernel.Facts.enrolled;
import static coaching.command.kernel.Facts.participant;
import static coaching.command.kernel.Spec.given;
import static coaching.command.relationship.RelationshipFacts.MEMBERS;
import static coaching.command.relationship.RelationshipFacts.activated;
import static coaching.command.relationship.RelationshipFacts.closed;
import static coaching.command.relationship.RelationshipFacts.january;
import static coaching.command.relationship.RelationshipFacts.pair;
import static coaching.command.relationship.RelationshipFacts.proposed;
import static coaching.command.relationship.RelationshipRefusal.ALREADY_PROPOSED;
import static coaching.command.relationship.RelationshipRefusal.FEWER_THAN_TWO_MEMBERS;
import static coaching.command.relationship.RelationshipRefusal.GROUP_TOO_LARGE;
import static coaching.command.relationship.RelationshipRefusal.MEMBER_NOT_ENROLLED;
import static coaching.command.relationship.RelationshipRefusal.NOBODY_COACHES;
import static coaching.command.relationship.RelationshipRefusal.NOBODY_IS_COACHED;
import static coaching.command.relationship.RelationshipRefusal.RELATIONSHIP_CLOSED;
import static coaching.command.relationship.RelationshipRefusal.SAME_MEMBER_TWICE;

class ProposeRelationshipTest {

    @Test
    void two_enrolled_colleagues_are_proposed_once() {
        given(enrolled(ANN), enrolled(BEN)).when(propose(MEMBERS)).then(proposed());
        given(enrolled(ANN), enrolled(BEN), proposed()).when(propose(MEMBERS)).thenNothing();
        given(enrolled(ANN), enrolled(BEN), proposed()).when(propose(pair(BEN, ANN))).thenRefused(ALREADY_PROPOSED);
        given(enrolled(ANN), enrolled(BEN), proposed(), activated(), closed()).when(propose(MEMBERS))
            .thenRefused(RELATIONSHIP_CLOSED);
    }

    @Test
    void it_takes_two_or_more_different_people() {
        given().when(propose(List.of())).thenRefused(FEWER_THAN_TWO_MEMBERS);
        given().when(propose(MEMBERS.subList(0, 1))).thenRefused(FEWER_THAN_TWO_MEMBERS);
        given().when(propose(pair(ANN, ANN))).thenRefused(SAME_MEMBER_TWICE);
        var crowd = IntStream.range(0, 21).mapToObj(i -> new Member(participant("p" + i), Role.PEER)).toList();
        given().when(propose(crowd)).thenRefused(GROUP_TOO_LARGE);
    }

    @Test
    void somebody_coaches_and_somebody_is_coached() {
        given().when(propose(both(Role.COACHEE))).thenRefused(NOBODY_COACHES);
        given().when(propose(both(Role.COACH))).thenRefused(NOBODY_IS_COACHED);
    }

    @Test
    void members_are_in_the_programme_and_have_not_left() {
        given(enrolled(ANN)).when(propose(MEMBERS)).thenRefused(MEMBER_NOT_ENROLLED);
        given(enrolled(ANN), enrolled(BEN), new ParticipantLeft(PROGRAMME, BEN, january(6))).when(propose(MEMBERS))
            .thenRefused(MEMBER_LEFT);
    }

    static List<Member> both(Role role) {
        return List.of(new Member(ANN, role), new Member(BEN, role));
    }

    static ProposeRelationship propose(List<Member> members) {
        return new ProposeRelationship(PROGRAMME, RELATIONSHIP, members, january(5));
    }
}
