package coaching.command.relationship;

import coaching.command.engine.Wired;
import coaching.command.kernel.Authority;
import coaching.command.kernel.Rejected;
import coaching.events.role.Capability;
import coaching.events.role.Grant;
import coaching.events.role.Role;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.Set;

import static coaching.command.engine.Wired.sent;
import static coaching.command.kernel.Facts.ANN;
import static coaching.command.kernel.Facts.BEN;
import static coaching.command.relationship.AcceptRelationshipTest.accept;
import static coaching.command.relationship.AcceptRelationshipTest.begun;
import static coaching.command.relationship.AcceptRelationshipTest.running;
import static coaching.command.relationship.AcceptRelationshipTest.with;
import static coaching.command.relationship.RelationshipFacts.accepted;
import static coaching.command.relationship.RelationshipFacts.agreeing;
import static coaching.command.relationship.RelationshipFacts.january;

class RelationshipWiringTest {

    static final Authority VOUCHING = new Authority("client", null, Set.of(Grant.everywhere(Role.INTEGRATION)),
        Set.of(Capability.RECORD_OWN, Capability.RECORD_FOR_OTHERS), BEN, null);

    final AxonTestFixture axon = Wired.axon();

    @AfterEach
    void stop() {
        axon.stop();
    }

    @Test
    void the_last_acceptance_activates() {
        axon.given().events((Object[]) agreeing(accepted(ANN, 1))).when().command(sent(accept(BEN, 1), VOUCHING))
            .then().success().events(accepted(BEN, 1), begun(january(7)));
    }

    @Test
    void what_the_coach_is_engaged_in_elsewhere_is_found_by_its_own_tag() {
        axon.given().events((Object[]) agreeing(with(running(5), accepted(ANN, 1)))).when()
            .command(sent(accept(BEN, 1), VOUCHING))
            .then().exception(Rejected.class);
    }
}
