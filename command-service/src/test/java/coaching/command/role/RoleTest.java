package coaching.command.role;

import coaching.command.admission.AdmissionRefusal;
import coaching.command.kernel.Spec;
import coaching.events.ProgrammeEvent.ProgrammeOpened;
import coaching.events.RoleEvent.RoleGranted;
import coaching.events.RoleEvent.RoleRevoked;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.role.Role;
import coaching.testing.story.ProgrammeEvents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static coaching.command.kernel.Facts.MONDAY;
import static coaching.command.kernel.Facts.PARIS;
import static coaching.command.kernel.Facts.PROGRAMME;
import static coaching.command.kernel.Facts.TUESDAY;
import static coaching.command.kernel.Facts.WEDNESDAY;
import static coaching.command.kernel.Facts.uuid;
import static coaching.command.kernel.Spec.given;
import static coaching.events.role.Role.ADMINISTRATOR;
import static coaching.events.role.Role.AUDITOR;
import static coaching.events.role.Role.COORDINATOR;

class RoleTest {

    static final PersonId ANN = new PersonId(uuid("ann herself"));
    static final PersonId BEN = new PersonId(uuid("ben himself"));

    @Test
    void a_role_is_granted_in_one_programme_or_in_all() {
        opened().when(grant(ANN, COORDINATOR, PROGRAMME)).then(granted(ANN, COORDINATOR, PROGRAMME));
        given().when(grant(ANN, AUDITOR, null)).then(granted(ANN, AUDITOR, null));
    }

    @Test
    void what_is_granted_once_is_granted() {
        given(programme(), granted(ANN, COORDINATOR, PROGRAMME)).when(grant(ANN, COORDINATOR, PROGRAMME))
            .thenNothing();
    }

    @Test
    void each_person_role_and_programme_is_a_grant_of_its_own() {
        given(programme(), granted(ANN, COORDINATOR, null)).when(grant(ANN, COORDINATOR, PROGRAMME))
            .then(granted(ANN, COORDINATOR, PROGRAMME));
        given(granted(BEN, AUDITOR, null)).when(grant(ANN, AUDITOR, null)).then(granted(ANN, AUDITOR, null));
    }

    @Test
    void what_was_revoked_is_granted_again() {
        given(granted(ANN, AUDITOR, null), revoked(ANN, AUDITOR, null)).when(grant(ANN, AUDITOR, null))
            .then(granted(ANN, AUDITOR, null));
    }

    @ParameterizedTest
    @EnumSource(names = {"PARTICIPANT", "INTEGRATION", "SYSTEM"})
    void nobody_is_granted_what_is_no_role_of_people(Role role) {
        given().when(grant(ANN, role, null)).thenRefused(RoleRefusal.NOT_GRANTABLE);
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "OPERATOR"})
    void who_runs_it_all_does_so_in_all_programmes(Role role) {
        opened().when(grant(ANN, role, PROGRAMME)).thenRefused(RoleRefusal.FOR_ALL_PROGRAMMES_ONLY);
        given().when(grant(ANN, role, null)).then(granted(ANN, role, null));
    }

    @Test
    void a_role_holds_in_programmes_there_are() {
        given().when(grant(ANN, COORDINATOR, PROGRAMME)).thenRefused(AdmissionRefusal.UNKNOWN_PROGRAMME);
    }

    @Test
    void what_was_granted_is_revoked() {
        given(granted(ANN, AUDITOR, null)).when(revoke(ANN, AUDITOR, null))
            .then(revoked(ANN, AUDITOR, null));
    }

    @Test
    void what_was_revoked_once_is_revoked() {
        given(granted(ANN, AUDITOR, null), revoked(ANN, AUDITOR, null)).when(revoke(ANN, AUDITOR, null)).thenNothing();
    }

    @Test
    void the_last_word_in_the_log_counts_whatever_days_they_name() {
        given(new RoleGranted(ANN, AUDITOR, null, WEDNESDAY), new RoleRevoked(ANN, AUDITOR, null, MONDAY))
            .when(revoke(ANN, AUDITOR, null)).thenNothing();
    }

    @Test
    void what_was_never_granted_cannot_be_revoked() {
        given(programme(), granted(ANN, COORDINATOR, null)).when(revoke(ANN, COORDINATOR, PROGRAMME))
            .thenRefused(RoleRefusal.NEVER_GRANTED);
        given(granted(BEN, AUDITOR, null)).when(revoke(ANN, AUDITOR, null)).thenRefused(RoleRefusal.NEVER_GRANTED);
    }

    @Test
    void the_last_administrator_stays() {
        var root = granted(ANN, ADMINISTRATOR, null);
        var second = granted(BEN, ADMINISTRATOR, null);

        given(root).when(revoke(ANN, ADMINISTRATOR, null)).thenRefused(RoleRefusal.LAST_ADMINISTRATOR);
        given(root, second).when(revoke(ANN, ADMINISTRATOR, null)).then(revoked(ANN, ADMINISTRATOR, null));
        given(root, second, revoked(BEN, ADMINISTRATOR, null)).when(revoke(ANN, ADMINISTRATOR, null))
            .thenRefused(RoleRefusal.LAST_ADMINISTRATOR);
    }

    private static Spec.Given opened() {
        return given(programme());
    }

    private static ProgrammeOpened programme() {
        return new ProgrammeEvents(PROGRAMME).opened("Pairs", PARIS, MONDAY);
    }

    private static GrantRole grant(PersonId person, Role role, @Nullable ProgrammeId programme) {
        return new GrantRole(person, role, programme, TUESDAY);
    }

    private static RevokeRole revoke(PersonId person, Role role, @Nullable ProgrammeId programme) {
        return new RevokeRole(person, role, programme, TUESDAY);
    }

    private static RoleGranted granted(PersonId person, Role role, @Nullable ProgrammeId programme) {
        return new RoleGranted(person, role, programme, TUESDAY);
    }

    private static RoleRevoked revoked(PersonId person, Role role, @Nullable ProgrammeId programme) {
        return new RoleRevoked(person, role, programme, TUESDAY);
    }
}
