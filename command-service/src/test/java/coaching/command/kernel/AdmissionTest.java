package coaching.command.kernel;

import coaching.command.admission.Admission;
import coaching.command.past.Past;
import coaching.events.EffectiveAt;
import coaching.events.Envelope.Actor;
import coaching.events.ParticipantEvent.ParticipantEnrolled;
import coaching.events.ParticipantEvent.ParticipantLeft;
import coaching.events.RoleEvent.RoleGranted;
import coaching.events.RoleEvent.RoleRevoked;
import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.role.Grant;
import coaching.events.role.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import static coaching.command.admission.AdmissionRefusal.NOT_ALLOWED;
import static coaching.command.admission.AdmissionRefusal.NOT_A_MEMBER;
import static coaching.command.admission.AdmissionRefusal.NOT_ON_BEHALF;
import static coaching.command.admission.AdmissionRefusal.NOT_YOURSELF;
import static coaching.command.admission.AdmissionRefusal.PARTICIPANT_LEFT;
import static coaching.command.admission.AdmissionRefusal.UNKNOWN_PARTICIPANT;
import static coaching.command.admission.AdmissionRefusal.UNKNOWN_RELATIONSHIP;
import static coaching.command.kernel.Facts.ANN;
import static coaching.command.kernel.Facts.BEN;
import static coaching.command.kernel.Facts.CAT;
import static coaching.command.kernel.Facts.MONDAY;
import static coaching.command.kernel.Facts.PROGRAMME;
import static coaching.command.kernel.Facts.RELATIONSHIP;
import static coaching.command.kernel.Facts.TUESDAY;
import static coaching.command.kernel.Facts.WEDNESDAY;
import static coaching.command.kernel.Facts.enrolled;
import static coaching.command.kernel.Facts.person;
import static coaching.command.kernel.Facts.proposed;
import static coaching.command.kernel.Facts.uuid;
import static coaching.command.kernel.Spec.given;
import static coaching.events.role.Capability.ENROL_PARTICIPANTS;
import static coaching.events.role.Capability.GRANT_ROLES;
import static coaching.events.role.Capability.RECORD_FOR_OTHERS;
import static coaching.events.role.Capability.RECORD_OWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AdmissionTest {

    static final ProgrammeId ELSEWHERE = new ProgrammeId(uuid("elsewhere"));
    static final PersonId CORA = new PersonId(uuid("cora"));
    static final Scope PAIR = Scope.of(PROGRAMME, RELATIONSHIP);
    static final Scope PAIR_BY_ANN = Scope.of(PROGRAMME, RELATIONSHIP, ANN, WEDNESDAY);
    static final Past PAST = given(enrolled(ANN), enrolled(BEN), enrolled(CAT), proposed(ANN, BEN));
    static final Past ANN_LEFT = given(enrolled(ANN), enrolled(BEN), proposed(ANN, BEN),
        new ParticipantLeft(PROGRAMME, ANN, TUESDAY));

    @Test
    void participants_act_for_themselves() {
        assertThat(Admission.admit(self(ANN), PAIR_BY_ANN, PAST))
            .isEqualTo(new Actor(ANN.toString(), Role.PARTICIPANT, null));
        refused(NOT_YOURSELF, self(BEN), PAIR_BY_ANN);
    }

    @Test
    void members_act_in_their_own_relationships_only() {
        assertThat(Admission.admit(self(BEN), PAIR, PAST).id()).isEqualTo(BEN.toString());
        refused(NOT_YOURSELF, self(CAT), PAIR);
        refused(NOT_A_MEMBER, self(CAT), Scope.of(PROGRAMME, RELATIONSHIP, CAT, WEDNESDAY));
    }

    @Test
    void a_coordinator_acts_in_the_programmes_of_the_claim() {
        assertThat(Admission.admit(coordinator(PROGRAMME, null), PAIR, PAST).role())
            .isEqualTo(Role.COORDINATOR);
        refused(NOT_ALLOWED, coordinator(ELSEWHERE, null), PAIR);
    }

    @Test
    void acting_for_a_participant_has_to_be_said() {
        assertThat(Admission.admit(coordinator(null, ANN), PAIR_BY_ANN, PAST))
            .isEqualTo(new Actor("cora", Role.COORDINATOR, ANN.toString()));
        refused(NOT_ON_BEHALF, coordinator(null, null), PAIR_BY_ANN);
        refused(NOT_ON_BEHALF, coordinator(null, BEN), PAIR_BY_ANN);
    }

    @Test
    void an_integration_vouches_for_one_participant() {
        assertThat(Admission.admit(vouching(ANN), PAIR_BY_ANN, PAST))
            .isEqualTo(new Actor(ANN.toString(), Role.PARTICIPANT, null));
        refused(NOT_YOURSELF, vouching(BEN), PAIR_BY_ANN);
        refused(NOT_YOURSELF, vouching(CAT), PAIR);
    }

    @Test
    void ids_in_the_path_belong_together() {
        refused(UNKNOWN_RELATIONSHIP, coordinator(null, null),
            Scope.of(ELSEWHERE, RELATIONSHIP));
        refused(UNKNOWN_RELATIONSHIP, coordinator(null, null),
            Scope.of(PROGRAMME, new RelationshipId(uuid("no such"))));
        refused(UNKNOWN_PARTICIPANT, coordinator(null, ANN), Scope.of(ELSEWHERE, ANN));
    }

    @Test
    void who_left_adds_nothing_about_the_time_since() {
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> Admission.admit(self(ANN), PAIR_BY_ANN, ANN_LEFT))
            .extracting(Rejected::refusal).isEqualTo(PARTICIPANT_LEFT);
        var unsigned = Scope.of(PROGRAMME, RELATIONSHIP, null, WEDNESDAY);
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> Admission.admit(self(ANN), unsigned, ANN_LEFT))
            .extracting(Rejected::refusal).isEqualTo(PARTICIPANT_LEFT);
    }

    @Test
    void who_left_still_has_a_word_on_the_time_before() {
        assertThat(Admission.admit(self(ANN), Scope.of(PROGRAMME, RELATIONSHIP, ANN, MONDAY), ANN_LEFT).id())
            .isEqualTo(ANN.toString());
        assertThat(Admission.admit(coordinator(null, ANN), Scope.of(PROGRAMME, RELATIONSHIP, ANN, MONDAY), ANN_LEFT)
            .onBehalfOf()).isEqualTo(ANN.toString());
    }

    @Test
    void who_came_back_adds_nothing_about_the_time_away() {
        var back = given(enrolled(ANN), enrolled(BEN), proposed(ANN, BEN), new ParticipantLeft(PROGRAMME, ANN, MONDAY),
            new ParticipantEnrolled(PROGRAMME, ANN, person(ANN), null, Set.of(), WEDNESDAY));
        var away = Scope.of(PROGRAMME, RELATIONSHIP, ANN, TUESDAY);
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> Admission.admit(self(ANN), away, back))
            .extracting(Rejected::refusal).isEqualTo(PARTICIPANT_LEFT);
        assertThat(Admission.admit(self(ANN), PAIR_BY_ANN, back).id()).isEqualTo(ANN.toString());
    }

    @Test
    void of_days_the_last_one_away_counts_and_the_day_of_the_return_does_not() {
        var back = given(enrolled(ANN), enrolled(BEN), proposed(ANN, BEN), new ParticipantLeft(PROGRAMME, ANN, day(2)),
            new ParticipantEnrolled(PROGRAMME, ANN, person(ANN), null, Set.of(), day(4)));
        assertThatExceptionOfType(Rejected.class)
            .isThrownBy(() -> Admission.admit(self(ANN), Scope.of(PROGRAMME, RELATIONSHIP, ANN, day(3)), back))
            .extracting(Rejected::refusal).isEqualTo(PARTICIPANT_LEFT);
        for (var there : List.of(day(2), day(4))) {
            assertThat(Admission.admit(self(ANN), Scope.of(PROGRAMME, RELATIONSHIP, ANN, there), back).id())
                .isEqualTo(ANN.toString());
        }
    }

    private static EffectiveAt day(int ofMarch) {
        return new EffectiveAt.Day(LocalDate.of(2026, 3, ofMarch), ZoneId.of("Europe/Berlin"));
    }

    @Test
    void who_came_back_acts_again() {
        var back = given(enrolled(ANN), enrolled(BEN), proposed(ANN, BEN), new ParticipantLeft(PROGRAMME, ANN, TUESDAY),
            new ParticipantEnrolled(PROGRAMME, ANN, person(ANN), null, Set.of(), TUESDAY));
        assertThat(Admission.admit(self(ANN), PAIR_BY_ANN, back).id()).isEqualTo(ANN.toString());
    }

    @Test
    void what_was_granted_by_fact_admits_where_it_holds() {
        var here = given(enrolled(ANN), enrolled(BEN), proposed(ANN, BEN), granted(PROGRAMME));
        var elsewhere = given(enrolled(ANN), enrolled(BEN), proposed(ANN, BEN), granted(ELSEWHERE));
        var revoked = given(enrolled(ANN), enrolled(BEN), proposed(ANN, BEN), granted(PROGRAMME),
            new RoleRevoked(CORA, Role.COORDINATOR, PROGRAMME, MONDAY));

        assertThat(Admission.admit(cora(), PAIR, here)).isEqualTo(new Actor("cora", Role.COORDINATOR, null));
        for (var past : List.of(elsewhere, revoked, PAST)) {
            assertThatExceptionOfType(Rejected.class).isThrownBy(() -> Admission.admit(cora(), PAIR, past))
                .extracting(Rejected::refusal).isEqualTo(NOT_ALLOWED);
        }
    }

    @Test
    void roles_by_fact_and_by_token_each_hold_where_they_hold() {
        var past = given(enrolled(ANN), enrolled(BEN), proposed(ANN, BEN), granted(ELSEWHERE));
        var manager = cora(new Grant(Role.PROGRAMME_MANAGER, PROGRAMME));
        var both = cora(new Grant(Role.PROGRAMME_MANAGER, PROGRAMME), new Grant(Role.COORDINATOR, PROGRAMME));

        assertThat(Admission.admit(manager, Scope.of(PROGRAMME), past).role()).isEqualTo(Role.PROGRAMME_MANAGER);
        assertThat(Admission.admit(manager, Scope.of(ELSEWHERE), past).role()).isEqualTo(Role.COORDINATOR);
        assertThat(Admission.admit(both, Scope.of(PROGRAMME), past).role()).isEqualTo(Role.COORDINATOR);
    }

    @Test
    void what_concerns_all_programmes_takes_a_role_in_all_of_them() {
        var one = new Authority("cora", CORA, Set.of(new Grant(Role.ADMINISTRATOR, PROGRAMME)), Set.of(GRANT_ROLES),
            null, null);
        var all = given(new RoleGranted(CORA, Role.ADMINISTRATOR, null, MONDAY));

        assertThat(Admission.admit(one, Scope.ofAllProgrammes(), all).role()).isEqualTo(Role.ADMINISTRATOR);
        refused(NOT_ALLOWED, one, Scope.ofAllProgrammes());
    }

    private static RoleGranted granted(ProgrammeId programme) {
        return new RoleGranted(CORA, Role.COORDINATOR, programme, MONDAY);
    }

    private static Authority cora(Grant... claimed) {
        return new Authority("cora", CORA, Set.of(claimed), Set.of(ENROL_PARTICIPANTS), null, null);
    }

    static void refused(Refusal refusal, Authority caller, Scope scope) {
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> Admission.admit(caller, scope, PAST))
            .extracting(Rejected::refusal).isEqualTo(refusal);
    }

    static Authority self(ParticipantId participant) {
        var person = person(participant);
        return new Authority(person.toString(), person, Set.of(), Set.of(RECORD_OWN), null, null);
    }

    static Authority coordinator(@Nullable ProgrammeId programme, @Nullable ParticipantId onBehalfOf) {
        return new Authority("cora", null, Set.of(new Grant(Role.COORDINATOR, programme)), Set.of(RECORD_FOR_OTHERS),
            null, onBehalfOf);
    }

    static Authority vouching(ParticipantId acting) {
        return new Authority("client", null, Set.of(Grant.everywhere(Role.INTEGRATION)),
            Set.of(RECORD_OWN, RECORD_FOR_OTHERS), acting, null);
    }
}
