package coaching.command.participant;

import coaching.events.EffectiveAt;
import coaching.events.ParticipantEvent.ParticipantEnrolled;
import coaching.events.ParticipantEvent.ParticipantLeft;
import coaching.events.ProgrammeEvent.SkillsListed;
import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import org.junit.jupiter.api.Test;

import java.util.Set;
import java.util.stream.IntStream;

import static coaching.command.kernel.Facts.ANN;
import static coaching.command.kernel.Facts.BEN;
import static coaching.command.kernel.Facts.MONDAY;
import static coaching.command.kernel.Facts.PROGRAMME;
import static coaching.command.kernel.Facts.TUESDAY;
import static coaching.command.kernel.Facts.WEDNESDAY;
import static coaching.command.kernel.Facts.enrolled;
import static coaching.command.kernel.Facts.person;
import static coaching.command.kernel.Facts.uuid;
import static coaching.command.kernel.Spec.given;
import static coaching.command.participant.ParticipantRefusal.ALREADY_ENROLLED;
import static coaching.command.participant.ParticipantRefusal.CAPACITY_OUT_OF_RANGE;
import static coaching.command.participant.ParticipantRefusal.ENROLLED_BEFORE_LEAVING;
import static coaching.command.participant.ParticipantRefusal.LEFT_BEFORE_ENROLMENT;
import static coaching.command.participant.ParticipantRefusal.NOT_ENROLLED;
import static coaching.command.participant.ParticipantRefusal.PARTICIPANT_ID_TAKEN;
import static coaching.command.participant.ParticipantRefusal.PERSON_ALREADY_ENROLLED;
import static coaching.command.participant.ParticipantRefusal.SKILL_NOT_LISTED;
import static coaching.command.participant.ParticipantRefusal.TOO_MANY_SKILLS;
import static java.util.stream.Collectors.toSet;

class ParticipantTest {

    static final ProgrammeId ELSEWHERE = new ProgrammeId(uuid("elsewhere"));

    @Test
    void a_person_is_enrolled_once_under_one_id() {
        given().when(enrol(ANN, person(ANN), MONDAY)).then(enrolled(ANN));
        given(enrolled(ANN)).when(enrol(ANN, person(ANN), TUESDAY)).thenNothing();
        given(enrolled(ANN)).when(enrol(BEN, person(ANN), TUESDAY)).thenRefused(PERSON_ALREADY_ENROLLED);
        given(enrolled(ANN)).when(enrol(ANN, person(BEN), TUESDAY)).thenRefused(PARTICIPANT_ID_TAKEN);
        given(enrolled(ANN)).when(new EnrolParticipant(PROGRAMME, ANN, person(ANN), 3, Set.of(), MONDAY))
            .thenRefused(ALREADY_ENROLLED);
    }

    @Test
    void the_same_person_may_take_part_in_several_programmes() {
        given(enrolled(ANN)).when(new EnrolParticipant(ELSEWHERE, BEN, person(ANN), null, Set.of(), MONDAY))
            .then(new ParticipantEnrolled(ELSEWHERE, BEN, person(ANN), null, Set.of(), MONDAY));
        given(enrolled(ANN)).when(new EnrolParticipant(ELSEWHERE, ANN, person(ANN), null, Set.of(), MONDAY))
            .thenRefused(PARTICIPANT_ID_TAKEN);
    }

    @Test
    void a_second_person_is_not_taken_for_the_first() {
        given(enrolled(ANN)).when(enrol(BEN, person(BEN), MONDAY)).then(enrolled(BEN));
    }

    @Test
    void leaving_needs_nothing_but_having_been_there() {
        given(enrolled(ANN)).when(leave(TUESDAY)).then(left(TUESDAY));
        given(enrolled(ANN), left(TUESDAY)).when(leave(WEDNESDAY)).thenNothing();
        given(enrolled(BEN)).when(leave(TUESDAY)).thenRefused(NOT_ENROLLED);
        given(enrolledOn(TUESDAY)).when(leave(MONDAY)).thenRefused(LEFT_BEFORE_ENROLMENT);
    }

    @Test
    void who_left_may_come_back_later() {
        given(enrolled(ANN), left(TUESDAY)).when(enrol(ANN, person(ANN), WEDNESDAY)).then(enrolledOn(WEDNESDAY));
        given(enrolled(ANN), left(TUESDAY)).when(enrol(ANN, person(ANN), MONDAY)).thenRefused(ENROLLED_BEFORE_LEAVING);
        given(enrolled(ANN), left(TUESDAY)).when(enrol(BEN, person(ANN), WEDNESDAY))
            .thenRefused(PERSON_ALREADY_ENROLLED);
    }

    @Test
    void details_are_within_reason() {
        given().when(new EnrolParticipant(PROGRAMME, ANN, person(ANN), -1, Set.of(), MONDAY))
            .thenRefused(CAPACITY_OUT_OF_RANGE);
        var skills = IntStream.range(0, 51).mapToObj(i -> "skill " + i).collect(toSet());
        given().when(new EnrolParticipant(PROGRAMME, ANN, person(ANN), null, skills, MONDAY))
            .thenRefused(TOO_MANY_SKILLS);
    }

    @Test
    void skills_are_words_of_the_programme() {
        var listed = new SkillsListed(PROGRAMME, Set.of("listening", "asking"), MONDAY);
        var listening = enrol(Set.of("listening"), TUESDAY);
        var enrolled = new ParticipantEnrolled(PROGRAMME, ANN, person(ANN), null, Set.of("listening"), TUESDAY);
        given().when(listening).thenRefused(SKILL_NOT_LISTED);
        given(listed).when(listening).then(enrolled);
        given(listed).when(enrol(Set.of("Listening"), TUESDAY)).thenRefused(SKILL_NOT_LISTED);
        var other = new SkillsListed(PROGRAMME, Set.of("asking"), TUESDAY);
        given(listed, other).when(listening).thenRefused(SKILL_NOT_LISTED);
        given(listed, enrolled, other).when(listening).thenNothing();
        given(listed, enrolled, other, left(WEDNESDAY)).when(enrol(Set.of("listening"), WEDNESDAY))
            .thenRefused(SKILL_NOT_LISTED);
    }

    private static EnrolParticipant enrol(Set<String> skills, EffectiveAt at) {
        return new EnrolParticipant(PROGRAMME, ANN, person(ANN), null, skills, at);
    }

    static EnrolParticipant enrol(ParticipantId participant, PersonId person, EffectiveAt at) {
        return new EnrolParticipant(PROGRAMME, participant, person, null, Set.of(), at);
    }

    static ParticipantEnrolled enrolledOn(EffectiveAt at) {
        return new ParticipantEnrolled(PROGRAMME, ANN, person(ANN), null, Set.of(), at);
    }

    static LeaveProgramme leave(EffectiveAt at) {
        return new LeaveProgramme(PROGRAMME, ANN, at);
    }

    static ParticipantLeft left(EffectiveAt at) {
        return new ParticipantLeft(PROGRAMME, ANN, at);
    }
}
