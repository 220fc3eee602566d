package coaching.events;

import coaching.events.ActionItemEvent.ActionItemCompleted;
import coaching.events.CorrectionEvent.CorrectionReason;
import coaching.events.CorrectionEvent.FactCorrected;
import coaching.events.NoteEvent.NoteOnParticipantWritten;
import coaching.events.NoteEvent.NoteOnRelationshipWritten;
import coaching.events.ParticipantEvent.ParticipantEnrolled;
import coaching.events.PersonEvent.PersonMerged;
import coaching.events.PrivacyEvent.PrivacyNoticeAccepted;
import coaching.events.RelationshipEvent.RelationshipActivated;
import coaching.events.RevelationEvent.NamesRevealed;
import coaching.events.RevelationEvent.RevealReason;
import coaching.events.RoleEvent.RoleGranted;
import coaching.events.id.ActionItemId;
import coaching.events.id.EventId;
import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.id.SessionId;
import coaching.events.id.TextId;
import coaching.events.role.Role;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

class TagTest {

    static final EffectiveAt AT = new EffectiveAt.Day(LocalDate.EPOCH, ZoneOffset.UTC);
    static final ProgrammeId PROGRAMME = new ProgrammeId(new UUID(0, 1));
    static final RelationshipId RELATIONSHIP = new RelationshipId(new UUID(0, 2));
    static final ParticipantId ANN = new ParticipantId(new UUID(0, 3));
    static final ParticipantId BO = new ParticipantId(new UUID(0, 4));
    static final SessionId SESSION = new SessionId(new UUID(0, 5));

    @Test
    void what_takes_a_place_of_a_coach_belongs_to_every_member() {
        var members = List.of(new Member(ANN, Member.Role.COACH), new Member(BO, Member.Role.COACHEE));
        assertThat(Tag.of(new RelationshipActivated(PROGRAMME, RELATIONSHIP, members, 1, AT)))
            .containsExactlyInAnyOrder(Tag.of(PROGRAMME), Tag.of(RELATIONSHIP), Tag.of(ANN), Tag.of(BO));
    }

    @Test
    void an_enrolment_belongs_to_the_person_too() {
        var person = new PersonId(new UUID(0, 6));
        assertThat(Tag.of(new ParticipantEnrolled(PROGRAMME, ANN, person, null, Set.of(), AT)))
            .containsExactlyInAnyOrder(Tag.of(PROGRAMME), Tag.of(ANN), Tag.of(person));
    }

    @Test
    void what_somebody_may_act_as_belongs_to_them_and_to_the_role() {
        var person = new PersonId(new UUID(0, 6));
        assertThat(Tag.of(new RoleGranted(person, Role.COORDINATOR, PROGRAMME, AT)))
            .containsExactlyInAnyOrder(Tag.of(person), new Tag("role", "COORDINATOR"));
    }

    @Test
    void a_merge_belongs_to_both_records() {
        var alias = new PersonId(new UUID(0, 6));
        var person = new PersonId(new UUID(0, 8));
        assertThat(Tag.of(new PersonMerged(alias, person, AT)))
            .containsExactlyInAnyOrder(Tag.of(alias), Tag.of(person));
    }

    @Test
    void what_somebody_has_read_belongs_to_them() {
        var person = new PersonId(new UUID(0, 6));
        assertThat(Tag.of(new PrivacyNoticeAccepted(person, 1, "digest", AT))).containsExactly(Tag.of(person));
    }

    @Test
    void a_note_belongs_to_what_it_is_about_and_to_itself() {
        var person = new PersonId(new UUID(0, 6));
        var text = new TextId(new UUID(0, 7));
        assertThat(Tag.of(new NoteOnRelationshipWritten(PROGRAMME, RELATIONSHIP, text, 1, person, "digest", AT)))
            .containsExactlyInAnyOrder(Tag.of(PROGRAMME), Tag.of(RELATIONSHIP), Tag.of(text));
        assertThat(Tag.of(new NoteOnParticipantWritten(PROGRAMME, ANN, text, 1, person, "digest", AT)))
            .containsExactlyInAnyOrder(Tag.of(PROGRAMME), Tag.of(ANN), Tag.of(text));
    }

    @Test
    void names_that_were_shown_belong_to_the_programme_and_to_the_reader() {
        var person = new PersonId(new UUID(0, 6));
        assertThat(Tag.of(new NamesRevealed(PROGRAMME, person, RevealReason.COMPLAINT, AT)))
            .containsExactlyInAnyOrder(Tag.of(PROGRAMME), Tag.of(person));
    }

    @Test
    void a_promise_belongs_to_its_relationship() {
        var item = new ActionItemId(new UUID(0, 7));
        assertThat(Tag.of(new ActionItemCompleted(PROGRAMME, RELATIONSHIP, item, ANN, AT)))
            .containsExactlyInAnyOrder(Tag.of(PROGRAMME), Tag.of(RELATIONSHIP), Tag.of(item));
    }

    @Test
    void a_correction_belongs_to_what_it_corrects() {
        var correction = new FactCorrected(PROGRAMME, RELATIONSHIP, EventId.derived("key", 0),

            new Subject(Subject.Type.SESSION, SESSION.value()), "SessionHeld", Set.of(), null,
            CorrectionReason.DUPLICATE, AT);
        assertThat(Tag.of(correction))
            .containsExactlyInAnyOrder(Tag.of(PROGRAMME), Tag.of(RELATIONSHIP), Tag.of(SESSION));
    }

    @Test
    void a_corrected_closure_belongs_to_every_member_like_the_closure() {
        var correction = new FactCorrected(PROGRAMME, RELATIONSHIP, EventId.derived("key", 0),
            new Subject(Subject.Type.RELATIONSHIP, RELATIONSHIP.value()), "RelationshipClosed", Set.of(ANN, BO), null,
            CorrectionReason.OTHER,
            AT);
        assertThat(Tag.of(correction))
            .containsExactlyInAnyOrder(Tag.of(PROGRAMME), Tag.of(RELATIONSHIP), Tag.of(ANN), Tag.of(BO));
    }
}
