package coaching.command.caseload;

import coaching.events.CaseloadEvent.AttentionSnoozed;
import coaching.events.CaseloadEvent.CoordinatorIntervened;
import coaching.events.CaseloadEvent.Intervention;
import coaching.events.CaseloadEvent.OwnerAssigned;
import coaching.events.EffectiveAt;
import coaching.events.PersonEvent.PersonMerged;
import coaching.events.RoleEvent.RoleGranted;
import coaching.events.RoleEvent.RoleRevoked;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.role.Role;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;

import static coaching.command.caseload.CaseloadRefusal.NOTHING_TO_HAND_OVER;
import static coaching.command.caseload.CaseloadRefusal.NOTHING_TO_REMIND_OF;
import static coaching.command.caseload.CaseloadRefusal.NOT_A_COORDINATOR;
import static coaching.command.caseload.CaseloadRefusal.REMINDED_TODAY;
import static coaching.command.caseload.CaseloadRefusal.SAME_COORDINATOR;
import static coaching.command.caseload.CaseloadRefusal.SNOOZED_INTO_THE_PAST;
import static coaching.command.caseload.CaseloadRefusal.SNOOZED_TOO_LONG;
import static coaching.command.history.Pairs.active;
import static coaching.command.history.Pairs.closed;
import static coaching.command.kernel.Facts.MONDAY;
import static coaching.command.kernel.Facts.PROGRAMME;
import static coaching.command.kernel.Facts.RELATIONSHIP;
import static coaching.command.kernel.Facts.TUESDAY;
import static coaching.command.kernel.Facts.WEDNESDAY;
import static coaching.command.kernel.Facts.uuid;
import static coaching.command.kernel.Spec.given;

class CaseloadDecisionsTest {

    static final PersonId CORA = new PersonId(uuid("cora"));
    static final PersonId CARL = new PersonId(uuid("carl"));
    static final RelationshipId OTHER = new RelationshipId(uuid("other"));
    static final LocalDate TUESDAYS_DATE = LocalDate.of(2026, 1, 6);
    static final RoleGranted CARL_COORDINATES = new RoleGranted(CARL, Role.COORDINATOR, PROGRAMME, MONDAY);

    static OwnerAssigned owned(PersonId owner, EffectiveAt at) {
        return owned(RELATIONSHIP, owner, at);
    }

    static OwnerAssigned owned(RelationshipId relationship, PersonId owner, EffectiveAt at) {
        return new OwnerAssigned(PROGRAMME, relationship, owner, CORA, at);
    }

    static AssignOwner assign(PersonId owner, EffectiveAt at) {
        return new AssignOwner(PROGRAMME, RELATIONSHIP, owner, CORA, at);
    }

    static HandOver handOver(PersonId from, PersonId to) {
        return new HandOver(PROGRAMME, from, to, CORA, WEDNESDAY);
    }

    static SnoozeAttention snooze(LocalDate until, EffectiveAt at) {
        return new SnoozeAttention(PROGRAMME, RELATIONSHIP, until, CORA, at);
    }

    static AttentionSnoozed snoozed(LocalDate until, EffectiveAt at) {
        return new AttentionSnoozed(PROGRAMME, RELATIONSHIP, until, CORA, at);
    }

    @Test
    void a_coordinator_takes_a_relationship_on_or_gives_it_to_another_whose_role_is_on_record() {
        given(active()).when(assign(CORA, TUESDAY)).then(owned(CORA, TUESDAY));
        given(active(owned(CORA, TUESDAY))).when(assign(CORA, WEDNESDAY)).thenNothing();
        given(active(owned(CORA, TUESDAY))).when(assign(CARL, WEDNESDAY)).thenRefused(NOT_A_COORDINATOR);
        given(active(owned(CORA, TUESDAY), CARL_COORDINATES)).when(assign(CARL, WEDNESDAY))
            .then(owned(CARL, WEDNESDAY));
    }

    @Test
    void a_role_elsewhere_or_no_more_is_none() {
        var elsewhere = new RoleGranted(CARL, Role.COORDINATOR, new ProgrammeId(uuid("elsewhere")), MONDAY);
        var over = new RoleRevoked(CARL, Role.COORDINATOR, PROGRAMME, TUESDAY);
        given(active(elsewhere)).when(assign(CARL, WEDNESDAY)).thenRefused(NOT_A_COORDINATOR);
        given(active(CARL_COORDINATES, over)).when(assign(CARL, WEDNESDAY)).thenRefused(NOT_A_COORDINATOR);
        given(active(new RoleGranted(CARL, Role.AUDITOR, PROGRAMME, MONDAY))).when(assign(CARL, WEDNESDAY))
            .thenRefused(NOT_A_COORDINATOR);
    }

    @Test
    void who_leaves_hands_over_all_that_is_theirs_by_then() {
        var theirs = owned(OTHER, CORA, TUESDAY);
        given(active(CARL_COORDINATES, owned(CORA, MONDAY), theirs)).when(handOver(CORA, CARL))
            .then(owned(CARL, WEDNESDAY), owned(OTHER, CARL, WEDNESDAY));
        given(active(CARL_COORDINATES, owned(CORA, MONDAY), theirs, owned(CARL, TUESDAY))).when(handOver(CORA, CARL))
            .then(owned(OTHER, CARL, WEDNESDAY));
        given(active(CARL_COORDINATES)).when(handOver(CORA, CARL)).thenRefused(NOTHING_TO_HAND_OVER);
        given(active(theirs)).when(handOver(CORA, CARL)).thenRefused(NOT_A_COORDINATOR);
        given(active(theirs)).when(handOver(CORA, CORA)).thenRefused(SAME_COORDINATOR);
    }

    @Test
    void looking_is_put_off_for_90_days_at_most_and_today_ends_that() {
        var later = TUESDAYS_DATE.plusDays(90);
        given(active()).when(snooze(later, TUESDAY)).then(snoozed(later, TUESDAY));
        given(active()).when(snooze(later.plusDays(1), TUESDAY)).thenRefused(SNOOZED_TOO_LONG);
        given(active()).when(snooze(TUESDAYS_DATE.minusDays(1), TUESDAY)).thenRefused(SNOOZED_INTO_THE_PAST);
        given(active(snoozed(later, MONDAY))).when(snooze(later, TUESDAY)).thenNothing();
        given(active(snoozed(later, MONDAY))).when(snooze(TUESDAYS_DATE, TUESDAY))
            .then(snoozed(TUESDAYS_DATE, TUESDAY));
        given(active()).when(snooze(TUESDAYS_DATE, TUESDAY)).thenNothing();
    }

    @Test
    void members_are_reminded_once_a_day_and_spoken_to_as_often_as_it_happens() {
        var reminded = intervened(Intervention.REMINDED, TUESDAY);
        var spoke = intervened(Intervention.SPOKE, TUESDAY);
        given(active()).when(intervene(Intervention.REMINDED, TUESDAY)).then(reminded);
        given(active(reminded)).when(intervene(Intervention.REMINDED, TUESDAY)).thenRefused(REMINDED_TODAY);
        given(active(reminded)).when(intervene(Intervention.REMINDED, WEDNESDAY))
            .then(intervened(Intervention.REMINDED, WEDNESDAY));
        given(active(reminded, spoke)).when(intervene(Intervention.SPOKE, TUESDAY)).then(spoke);
    }

    @Test
    void of_what_is_over_nobody_is_reminded() {
        given(active(closed(TUESDAY))).when(intervene(Intervention.REMINDED, WEDNESDAY))
            .thenRefused(NOTHING_TO_REMIND_OF);
        given(active(closed(TUESDAY))).when(intervene(Intervention.SPOKE, WEDNESDAY))
            .then(intervened(Intervention.SPOKE, WEDNESDAY));
    }

    @Test
    void what_one_looks_after_by_an_earlier_record_is_handed_over_as_well() {
        var earlier = new PersonId(uuid("cora before"));
        given(active(CARL_COORDINATES, owned(earlier, MONDAY), new PersonMerged(earlier, CORA, TUESDAY)))
            .when(handOver(CORA, CARL)).then(owned(CARL, WEDNESDAY));
    }

    static Intervene intervene(Intervention intervention, EffectiveAt at) {
        return new Intervene(PROGRAMME, RELATIONSHIP, intervention, CORA, at);
    }

    static CoordinatorIntervened intervened(Intervention intervention, EffectiveAt at) {
        return new CoordinatorIntervened(PROGRAMME, RELATIONSHIP, intervention, CORA, at);
    }
}
