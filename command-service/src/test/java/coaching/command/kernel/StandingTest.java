package coaching.command.kernel;

import coaching.events.ProgrammeId;
import coaching.events.RelationshipId;
import org.junit.jupiter.api.Test;

import static coaching.command.kernel.AdmissionTest.PAIR;
import static coaching.command.kernel.AdmissionTest.PAST;
import static coaching.command.kernel.AdmissionTest.coordinator;
import static coaching.command.kernel.AdmissionTest.self;
import static coaching.command.kernel.AdmissionTest.vouching;
import static coaching.command.kernel.Facts.ANN;
import static coaching.command.kernel.Facts.BEN;
import static coaching.command.kernel.Facts.CAT;
import static coaching.command.kernel.Facts.PROGRAMME;
import static coaching.command.kernel.Facts.RELATIONSHIP;
import static coaching.command.kernel.Facts.uuid;
import static org.assertj.core.api.Assertions.assertThat;

class StandingTest {

    static final ProgrammeId ELSEWHERE = new ProgrammeId(uuid("elsewhere"));

    @Test
    void members_have_a_part_in_their_relationship_and_in_themselves() {
        assertThat(Standing.has(self(ANN), PAIR, PAST)).isTrue();
        assertThat(Standing.has(self(CAT), PAIR, PAST)).isFalse();
        assertThat(Standing.has(self(CAT), Scope.of(PROGRAMME, CAT), PAST)).isTrue();
        assertThat(Standing.has(self(ANN), Scope.of(PROGRAMME, CAT), PAST)).isFalse();
        assertThat(Standing.has(self(ANN), Scope.of(PROGRAMME), PAST)).isFalse();
    }

    @Test
    void an_address_that_does_not_fit_together_is_nobodys() {
        assertThat(Standing.has(self(ANN), Scope.of(ELSEWHERE, RELATIONSHIP), PAST)).isFalse();
        assertThat(Standing.has(self(ANN), Scope.of(ELSEWHERE, ANN), PAST)).isFalse();
        assertThat(Standing.has(self(ANN), Scope.of(PROGRAMME, new RelationshipId(uuid("none"))), PAST)).isFalse();
    }

    @Test
    void offices_end_where_their_programmes_end() {
        assertThat(Standing.has(coordinator(PROGRAMME.toString(), null), PAIR, PAST)).isTrue();
        assertThat(Standing.has(coordinator(ELSEWHERE.toString(), null), PAIR, PAST)).isFalse();
    }

    @Test
    void a_client_that_vouches_knows_what_the_participant_may() {
        assertThat(Standing.has(vouching(BEN), PAIR, PAST)).isTrue();
        assertThat(Standing.has(vouching(CAT), PAIR, PAST)).isFalse();
    }
}
