package coaching.command.relationship;

import coaching.events.CoachingEvent;
import coaching.events.EffectiveAt;
import coaching.events.ParticipantEvent.ParticipantEnrolled;
import coaching.events.ParticipantEvent.ParticipantLeft;
import coaching.events.Policy;
import coaching.events.ProgrammeEvent.PolicyVersionAdopted;
import coaching.events.RelationshipEvent.ExpectationStated;
import coaching.events.RelationshipEvent.RelationshipAccepted;
import coaching.events.RelationshipEvent.RelationshipActivated;
import coaching.events.id.ParticipantId;
import org.junit.jupiter.api.Test;

import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static coaching.command.engagement.EngagementRefusal.ALREADY_TOGETHER;
import static coaching.command.engagement.EngagementRefusal.COACH_AT_CAPACITY;
import static coaching.command.engagement.EngagementRefusal.MEMBER_LEFT;
import static coaching.command.kernel.Facts.ANN;
import static coaching.command.kernel.Facts.BEN;
import static coaching.command.kernel.Facts.CAT;
import static coaching.command.kernel.Facts.MONDAY;
import static coaching.command.kernel.Facts.PROGRAMME;
import static coaching.command.kernel.Facts.RELATIONSHIP;
import static coaching.command.kernel.Facts.person;
import static coaching.command.kernel.Spec.given;
import static coaching.command.relationship.RelationshipFacts.MEMBERS;
import static coaching.command.relationship.RelationshipFacts.accepted;
import static coaching.command.relationship.RelationshipFacts.activated;
import static coaching.command.relationship.RelationshipFacts.active;
import static coaching.command.relationship.RelationshipFacts.agreeing;
import static coaching.command.relationship.RelationshipFacts.closed;
import static coaching.command.relationship.RelationshipFacts.coachee;
import static coaching.command.relationship.RelationshipFacts.january;
import static coaching.command.relationship.RelationshipFacts.other;
import static coaching.command.relationship.RelationshipFacts.pair;
import static coaching.command.relationship.RelationshipFacts.protocol;
import static coaching.command.relationship.RelationshipRefusal.ALREADY_ACTIVE;
import static coaching.command.relationship.RelationshipRefusal.EXPECTATIONS_MISSING;
import static coaching.command.relationship.RelationshipRefusal.NOT_PROPOSED;
import static coaching.command.relationship.RelationshipRefusal.OUT_OF_ORDER;
import static coaching.command.relationship.RelationshipRefusal.RELATIONSHIP_CLOSED;
import static coaching.command.relationship.RelationshipRefusal.UNKNOWN_AGREEMENT_VERSION;

class AcceptRelationshipTest {

    @Test
    void it_begins_when_all_have_accepted_the_same_version() {
        given(agreeing()).when(accept(ANN, 1)).then(accepted(ANN, 1));
        given(agreeing(accepted(ANN, 1))).when(accept(BEN, 1)).then(accepted(BEN, 1), begun(january(7)));
    }

    @Test
    void different_versions_do_not_make_an_agreement() {
        given(agreeing(protocol(2), accepted(ANN, 1))).when(accept(BEN, 2)).then(accepted(BEN, 2));
        given(agreeing(protocol(2), accepted(ANN, 1), accepted(BEN, 2))).when(accept(ANN, 2))
            .then(accepted(ANN, 2), new RelationshipActivated(PROGRAMME, RELATIONSHIP, MEMBERS, 2, january(7)));
    }

    @Test
    void accepting_twice_changes_nothing() {
        given(agreeing(accepted(ANN, 1))).when(accept(ANN, 1)).thenNothing();
        given(active()).when(accept(ANN, 1)).thenNothing();
        given(active(protocol(2))).when(accept(ANN, 2)).thenRefused(ALREADY_ACTIVE);
    }

    @Test
    void it_begins_when_the_last_of_them_accepted_whoever_told_us_last() {
        given(agreeing(accepted(ANN, 1))).when(accept(BEN, 1, january(6))).then(acceptedOn(january(6)),
            begun(january(7)));
        given(agreeing(accepted(ANN, 1))).when(accept(BEN, 1, january(9))).then(acceptedOn(january(9)),
            begun(january(9)));
    }

    @Test
    void what_was_not_proposed_cannot_be_accepted() {
        given().when(accept(ANN, 1)).thenRefused(NOT_PROPOSED);
        given(agreeing()).when(accept(ANN, 2)).thenRefused(UNKNOWN_AGREEMENT_VERSION);
        given(agreeing()).when(accept(ANN, 1, january(4))).thenRefused(OUT_OF_ORDER);
        given(active(closed())).when(accept(ANN, 1)).thenRefused(RELATIONSHIP_CLOSED);
    }

    @Test
    void a_coach_has_the_room_the_programme_grants() {
        given(agreeing(with(running(4), accepted(ANN, 1)))).when(accept(BEN, 1)).then(accepted(BEN, 1),
            begun(january(7)));
        given(agreeing(with(running(5), accepted(ANN, 1)))).when(accept(BEN, 1)).thenRefused(COACH_AT_CAPACITY);
    }

    @Test
    void a_closed_relationship_makes_room() {
        var closed = closed(other(0), pair(ANN, coachee(0)));

        given(agreeing(with(running(5), closed, accepted(ANN, 1)))).when(accept(BEN, 1)).then(accepted(BEN, 1),
            begun(january(7)));
    }

    @Test
    void a_coach_may_have_a_limit_of_their_own() {
        var one = new ParticipantEnrolled(PROGRAMME, ANN, person(ANN), 1, Set.of(), MONDAY);

        given(agreeing(with(running(1), one, accepted(ANN, 1)))).when(accept(BEN, 1)).thenRefused(COACH_AT_CAPACITY);
    }

    @Test
    void being_coached_takes_no_room() {
        var coached = IntStream.range(0, 9).mapToObj(i -> (CoachingEvent) activated(other(i), pair(coachee(i), ANN)));

        given(agreeing(with(coached, accepted(ANN, 1)))).when(accept(BEN, 1)).then(accepted(BEN, 1), begun(january(7)));
    }

    @Test
    void other_peoples_relationships_do_not_count() {
        var others = IntStream.range(0, 9).mapToObj(i -> (CoachingEvent) activated(other(i), pair(CAT, coachee(i))));

        given(agreeing(with(others, accepted(ANN, 1)))).when(accept(BEN, 1)).then(accepted(BEN, 1), begun(january(7)));
    }

    @Test
    void the_same_people_are_together_once() {
        given(agreeing(activated(other(0), pair(BEN, ANN)), accepted(ANN, 1))).when(accept(BEN, 1))
            .thenRefused(ALREADY_TOGETHER);
        given(agreeing(activated(other(0), pair(ANN, CAT)), accepted(ANN, 1))).when(accept(BEN, 1))
            .then(accepted(BEN, 1), begun(january(7)));
    }

    @Test
    void expectations_come_first_where_the_policy_says_so() {
        var strict = new PolicyVersionAdopted(PROGRAMME, 1, new Policy(2, 56, 5, true, 5, 14, 21, 30), january(1));
        var ann = new ExpectationStated(PROGRAMME, RELATIONSHIP, ANN, january(6));
        var ben = new ExpectationStated(PROGRAMME, RELATIONSHIP, BEN, january(6));

        given(agreeing(strict, ann, accepted(ANN, 1))).when(accept(BEN, 1)).thenRefused(EXPECTATIONS_MISSING);
        given(agreeing(strict, ann, ben, accepted(ANN, 1))).when(accept(BEN, 1)).then(accepted(BEN, 1),
            begun(january(7)));
    }

    @Test
    void who_left_is_in_nothing_new() {
        given(agreeing(accepted(ANN, 1), new ParticipantLeft(PROGRAMME, ANN, january(7)))).when(accept(BEN, 1))
            .thenRefused(MEMBER_LEFT);
    }

    static AcceptRelationship accept(ParticipantId by, int version) {
        return accept(by, version, january(7));
    }

    static AcceptRelationship accept(ParticipantId by, int version, EffectiveAt at) {
        return new AcceptRelationship(PROGRAMME, RELATIONSHIP, by, version, at);
    }

    static RelationshipAccepted acceptedOn(EffectiveAt at) {
        return new RelationshipAccepted(PROGRAMME, RELATIONSHIP, BEN, 1, at);
    }

    static RelationshipActivated begun(EffectiveAt at) {
        return new RelationshipActivated(PROGRAMME, RELATIONSHIP, MEMBERS, 1, at);
    }

    static Stream<CoachingEvent> running(int relationships) {
        return IntStream.range(0, relationships).mapToObj(i -> activated(other(i), pair(ANN, coachee(i))));
    }

    static CoachingEvent[] with(Stream<CoachingEvent> some, CoachingEvent... more) {
        return Stream.concat(some, Stream.of(more)).toArray(CoachingEvent[]::new);
    }
}
