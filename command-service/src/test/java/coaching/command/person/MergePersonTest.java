package coaching.command.person;

import coaching.command.admission.Admission;
import coaching.command.admission.AdmissionRefusal;
import coaching.command.admission.Involvement;
import coaching.command.admission.Roles;
import coaching.command.kernel.Authority;
import coaching.command.kernel.Rejected;
import coaching.command.kernel.Scope;
import coaching.command.kernel.Spec;
import coaching.events.CoachingEvent;
import coaching.events.ParticipantEvent.ParticipantEnrolled;
import coaching.events.PersonEvent.PersonMerged;
import coaching.events.RoleEvent.RoleGranted;
import coaching.events.RoleEvent.RoleRevoked;
import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.role.Grant;
import coaching.events.role.Role;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import static coaching.command.kernel.Facts.ANN;
import static coaching.command.kernel.Facts.BEN;
import static coaching.command.kernel.Facts.CAT;
import static coaching.command.kernel.Facts.MONDAY;
import static coaching.command.kernel.Facts.PROGRAMME;
import static coaching.command.kernel.Facts.RELATIONSHIP;
import static coaching.command.kernel.Facts.TUESDAY;
import static coaching.command.kernel.Facts.enrolled;
import static coaching.command.kernel.Facts.participant;
import static coaching.command.kernel.Facts.person;
import static coaching.command.kernel.Facts.proposed;
import static coaching.command.kernel.Facts.uuid;
import static coaching.command.kernel.Spec.given;
import static coaching.events.role.Capability.GRANT_ROLES;
import static coaching.events.role.Capability.MANAGE_PEOPLE;
import static coaching.events.role.Capability.RECORD_OWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MergePersonTest {

    static final ProgrammeId ELSEWHERE = new ProgrammeId(uuid("elsewhere"));
    static final PersonId ALIAS = person(ANN);
    static final PersonId OTHER = person(CAT);
    static final PersonId THIRD = person(BEN);

    @Test
    void two_records_become_one_persons_once() {
        given(enrolled(ANN), enrolled(CAT)).when(merge(ALIAS, OTHER)).then(merged(ALIAS, OTHER));
        given(merged(ALIAS, OTHER)).when(merge(ALIAS, OTHER)).thenNothing();
    }

    @Test
    void there_are_no_circles_and_no_chains() {
        given().when(merge(ALIAS, ALIAS)).thenRefused(PersonRefusal.SAME_RECORD);
        var past = given(merged(ALIAS, OTHER));
        past.when(merge(OTHER, ALIAS)).thenRefused(PersonRefusal.STANDS_FOR_OTHERS);
        past.when(merge(ALIAS, THIRD)).thenRefused(PersonRefusal.ALREADY_MERGED);
        past.when(merge(THIRD, ALIAS)).thenRefused(PersonRefusal.NOT_STANDING);
        past.when(merge(OTHER, THIRD)).thenRefused(PersonRefusal.STANDS_FOR_OTHERS);
        past.when(merge(THIRD, OTHER)).then(merged(THIRD, OTHER));
    }

    @Test
    void nobody_has_any_number_of_records() {
        var history = new ArrayList<CoachingEvent>();
        for (int i = 1; i < PersonCommand.MOST_RECORDS; i++) {
            history.add(merged(new PersonId(uuid("record " + i)), OTHER));
        }
        given(history.toArray(CoachingEvent[]::new)).when(merge(ALIAS, OTHER))
            .thenRefused(PersonRefusal.TOO_MANY_RECORDS);
        history.removeLast();
        given(history.toArray(CoachingEvent[]::new)).when(merge(ALIAS, OTHER)).then(merged(ALIAS, OTHER));
    }

    @Test
    void members_of_one_relationship_are_two_people() {
        given(enrolled(ANN), enrolled(BEN), enrolled(CAT), proposed(ANN, CAT)).when(merge(ALIAS, OTHER))
            .thenRefused(PersonRefusal.MEMBERS_OF_ONE_RELATIONSHIP);
        given(enrolled(ANN), enrolled(BEN), enrolled(CAT), proposed(ANN, CAT), merged(THIRD, OTHER))
            .when(merge(ALIAS, OTHER)).thenRefused(PersonRefusal.MEMBERS_OF_ONE_RELATIONSHIP);
        given(enrolled(ANN), enrolled(BEN), enrolled(CAT), proposed(ANN, CAT), merged(OTHER, THIRD))
            .when(merge(ALIAS, THIRD)).thenRefused(PersonRefusal.MEMBERS_OF_ONE_RELATIONSHIP);
        given(enrolled(ANN), enrolled(BEN), enrolled(CAT), proposed(ANN, BEN)).when(merge(ALIAS, OTHER))
            .then(merged(ALIAS, OTHER));
    }

    @Test
    void a_person_is_each_participant_that_a_record_of_theirs_is() {
        var past = given(enrolled(ANN), enrolled(BEN), enrolled(CAT), proposed(ANN, BEN), merged(ALIAS, OTHER));
        for (var record : List.of(ALIAS, OTHER)) {
            var self = new Authority(record.toString(), record, Set.of(), Set.of(RECORD_OWN), null, null);
            var pair = Scope.of(PROGRAMME, RELATIONSHIP, ANN, TUESDAY);
            assertThat(Admission.admit(self, pair, past).id()).isEqualTo(ANN.toString());
            assertThat(Involvement.has(self, pair, past)).isTrue();
            assertThat(Admission.admit(self, Scope.of(PROGRAMME, CAT), past).id()).isEqualTo(CAT.toString());
        }
        var stranger = new Authority("ben", THIRD, Set.of(), Set.of(RECORD_OWN), null, null);
        assertThat(Involvement.has(stranger, Scope.of(PROGRAMME, CAT), past)).isFalse();
    }

    @Test
    void a_role_holds_whichever_record_it_was_granted_to_until_it_is_revoked() {
        var auditor = new RoleGranted(ALIAS, Role.AUDITOR, null, MONDAY);
        assertThat(Roles.held(OTHER, given(auditor))).isEmpty();
        for (var record : List.of(ALIAS, OTHER)) {
            assertThat(Roles.held(record, given(auditor, merged(ALIAS, OTHER))))
                .containsExactly(Grant.everywhere(Role.AUDITOR));
            assertThat(Roles.held(record, given(auditor, merged(ALIAS, OTHER),
                new RoleRevoked(ALIAS, Role.AUDITOR, null, MONDAY)))).isEmpty();
        }
    }

    @Test
    void administrators_merge_whom_they_like() {
        var past = given(new RoleGranted(ALIAS, Role.AUDITOR, null, MONDAY), elsewhere(CAT));
        assertThat(Admission.admit(having(Grant.everywhere(Role.ADMINISTRATOR)), records(), past).role())
            .isEqualTo(Role.ADMINISTRATOR);
    }

    @Test
    void coordinators_merge_people_of_their_own_only() {
        var cora = having(new Grant(Role.COORDINATOR, PROGRAMME));
        assertThat(Admission.admit(cora, records(), given(enrolled(ANN), enrolled(CAT))).role())
            .isEqualTo(Role.COORDINATOR);
        refused(AdmissionRefusal.NOT_FOUND, cora, given(enrolled(ANN)));
        refused(AdmissionRefusal.NOT_FOUND, cora, given(enrolled(ANN), elsewhere(CAT)));
        refused(AdmissionRefusal.NOT_ALLOWED, cora, given(enrolled(ANN), enrolled(CAT), elsewhere(CAT)));
        refused(AdmissionRefusal.NOT_ALLOWED, cora, given(enrolled(ANN), enrolled(CAT), elsewhere(BEN),
            merged(THIRD, OTHER)));
        refused(AdmissionRefusal.NOT_FOUND, having(new Grant(Role.COORDINATOR, ELSEWHERE)),
            given(enrolled(ANN), enrolled(CAT)));
        refused(AdmissionRefusal.NOT_FOUND, having(new Grant(Role.AUDITOR, PROGRAMME)),
            given(enrolled(ANN), enrolled(CAT)));
    }

    @Test
    void a_coordinator_merges_nobody_who_was_ever_granted_a_role() {
        var cora = having(new Grant(Role.COORDINATOR, PROGRAMME));
        var auditor = new RoleGranted(ALIAS, Role.AUDITOR, PROGRAMME, MONDAY);
        refused(AdmissionRefusal.NOT_ALLOWED, cora, given(enrolled(ANN), enrolled(CAT), auditor));
        refused(AdmissionRefusal.NOT_ALLOWED, cora, given(enrolled(ANN), enrolled(CAT),
            new RoleGranted(OTHER, Role.AUDITOR, PROGRAMME, MONDAY)));
        refused(AdmissionRefusal.NOT_ALLOWED, cora, given(enrolled(ANN), enrolled(CAT), auditor,
            new RoleRevoked(ALIAS, Role.AUDITOR, PROGRAMME, MONDAY)));
        refused(AdmissionRefusal.NOT_ALLOWED, cora, given(enrolled(ANN), enrolled(CAT),
            new RoleGranted(THIRD, Role.AUDITOR, PROGRAMME, MONDAY), merged(THIRD, OTHER)));
    }

    @Test
    void a_coordinator_never_merges_themself() {
        for (var own : List.of(ALIAS, OTHER, THIRD)) {
            var self = new Authority("cora", own, Set.of(new Grant(Role.COORDINATOR, PROGRAMME)),
                Set.of(GRANT_ROLES, MANAGE_PEOPLE), null, null);
            refused(AdmissionRefusal.NOT_ALLOWED, self, given(enrolled(ANN), enrolled(CAT), merged(THIRD, OTHER)));
        }
    }

    @Test
    void a_subject_that_is_nobody_yet_is_linked_by_the_person_themself() {
        given(enrolled(CAT)).when(link(ALIAS, OTHER)).then(merged(ALIAS, OTHER));
        given(merged(ALIAS, OTHER)).when(link(ALIAS, OTHER)).thenNothing();
        given(enrolled(ANN)).when(link(ALIAS, OTHER)).thenRefused(PersonRefusal.SUBJECT_IN_USE);
        given(new RoleGranted(ALIAS, Role.AUDITOR, null, MONDAY), new RoleRevoked(ALIAS, Role.AUDITOR, null, MONDAY))
            .when(link(ALIAS, OTHER)).thenRefused(PersonRefusal.SUBJECT_IN_USE);
        given(merged(ALIAS, THIRD)).when(link(ALIAS, OTHER)).thenRefused(PersonRefusal.SUBJECT_IN_USE);
        given(merged(THIRD, ALIAS)).when(link(ALIAS, OTHER)).thenRefused(PersonRefusal.SUBJECT_IN_USE);
    }

    @Test
    void nobody_links_a_subject_to_somebody_else() {
        var self = new Authority("cat", OTHER, Set.of(), Set.of(RECORD_OWN), null, null);
        assertThat(Admission.admit(self, link(ALIAS, OTHER).scope(), given()).role()).isEqualTo(Role.PARTICIPANT);
        assertThatExceptionOfType(Rejected.class)
            .isThrownBy(() -> Admission.admit(self, link(OTHER, ALIAS).scope(), given()));
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> Admission.admit(self, records(), given()));
    }

    private static void refused(AdmissionRefusal refusal, Authority caller, Spec.Given past) {
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> Admission.admit(caller, records(), past))
            .extracting(Rejected::refusal).isEqualTo(refusal);
    }

    private static Authority having(Grant claimed) {
        return new Authority("cora", new PersonId(uuid("cora herself")), Set.of(claimed),
            Set.of(GRANT_ROLES, MANAGE_PEOPLE), null, null);
    }

    private static Scope records() {
        return merge(ALIAS, OTHER).scope();
    }

    private static ParticipantEnrolled elsewhere(ParticipantId who) {
        return new ParticipantEnrolled(ELSEWHERE, participant("elsewhere " + who), person(who), null, Set.of(), MONDAY);
    }

    private static MergePerson merge(PersonId alias, PersonId into) {
        return new MergePerson(alias, into, TUESDAY);
    }

    private static LinkSubject link(PersonId alias, PersonId into) {
        return new LinkSubject(alias, into, TUESDAY);
    }

    private static PersonMerged merged(PersonId alias, PersonId into) {
        return new PersonMerged(alias, into, TUESDAY);
    }
}
