package coaching.command.kernel;

import coaching.command.admission.Involvement;
import coaching.events.RoleEvent.RoleGranted;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.role.Role;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

import static coaching.command.kernel.AdmissionTest.CORA;
import static coaching.command.kernel.AdmissionTest.PAIR;
import static coaching.command.kernel.AdmissionTest.PAST;
import static coaching.command.kernel.AdmissionTest.coordinator;
import static coaching.command.kernel.AdmissionTest.self;
import static coaching.command.kernel.AdmissionTest.vouching;
import static coaching.command.kernel.Facts.ANN;
import static coaching.command.kernel.Facts.BEN;
import static coaching.command.kernel.Facts.CAT;
import static coaching.command.kernel.Facts.MONDAY;
import static coaching.command.kernel.Facts.PROGRAMME;
import static coaching.command.kernel.Facts.RELATIONSHIP;
import static coaching.command.kernel.Facts.enrolled;
import static coaching.command.kernel.Facts.proposed;
import static coaching.command.kernel.Facts.uuid;
import static coaching.command.kernel.Spec.given;
import static coaching.events.role.Capability.RECORD_FOR_OTHERS;
import static org.assertj.core.api.Assertions.assertThat;

class StandingTest {

    static final ProgrammeId ELSEWHERE = new ProgrammeId(uuid("elsewhere"));

    @Test
    void members_have_a_part_in_their_relationship_and_in_themselves() {
        assertThat(Involvement.has(self(ANN), PAIR, PAST)).isTrue();
        assertThat(Involvement.has(self(CAT), PAIR, PAST)).isFalse();
        assertThat(Involvement.has(self(CAT), Scope.of(PROGRAMME, CAT), PAST)).isTrue();
        assertThat(Involvement.has(self(ANN), Scope.of(PROGRAMME, CAT), PAST)).isFalse();
        assertThat(Involvement.has(self(ANN), Scope.of(PROGRAMME), PAST)).isFalse();
    }

    @Test
    void an_address_that_does_not_fit_together_is_nobodys() {
        assertThat(Involvement.has(self(ANN), Scope.of(ELSEWHERE, RELATIONSHIP), PAST)).isFalse();
        assertThat(Involvement.has(self(ANN), Scope.of(ELSEWHERE, ANN), PAST)).isFalse();
        assertThat(Involvement.has(self(ANN), Scope.of(PROGRAMME, new RelationshipId(uuid("none"))), PAST)).isFalse();
    }

    @Test
    void offices_end_where_their_programmes_end() {
        assertThat(Involvement.has(coordinator(PROGRAMME, null), PAIR, PAST)).isTrue();
        assertThat(Involvement.has(coordinator(ELSEWHERE, null), PAIR, PAST)).isFalse();
    }

    @Test
    void what_was_granted_by_fact_is_a_part_where_it_holds() {
        var cora = new Authority("cora", CORA, Set.of(), Set.of(RECORD_FOR_OTHERS), null, null);

        assertThat(Involvement.has(cora, PAIR, PAST)).isFalse();
        for (var at : List.of(PROGRAMME, ELSEWHERE)) {
            var past = given(enrolled(ANN), enrolled(BEN), proposed(ANN, BEN),
                new RoleGranted(CORA, Role.COORDINATOR, at, MONDAY));
            assertThat(Involvement.has(cora, PAIR, past)).isEqualTo(at.equals(PROGRAMME));
        }
    }

    @Test
    void a_client_that_vouches_knows_what_the_participant_may() {
        assertThat(Involvement.has(vouching(BEN), PAIR, PAST)).isTrue();
        assertThat(Involvement.has(vouching(CAT), PAIR, PAST)).isFalse();
    }
}
