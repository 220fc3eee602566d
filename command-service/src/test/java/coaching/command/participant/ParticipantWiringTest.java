package coaching.command.participant;

import coaching.command.engine.Wired;
import coaching.command.kernel.Authority;
import coaching.command.kernel.Rejected;
import coaching.events.role.Capability;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.Set;

import static coaching.command.engine.Wired.sent;
import static coaching.command.kernel.Facts.ANN;
import static coaching.command.kernel.Facts.BEN;
import static coaching.command.kernel.Facts.MONDAY;
import static coaching.command.kernel.Facts.TUESDAY;
import static coaching.command.kernel.Facts.enrolled;
import static coaching.command.kernel.Facts.person;
import static coaching.command.participant.ParticipantTest.enrol;
import static coaching.command.participant.ParticipantTest.leave;
import static coaching.command.participant.ParticipantTest.left;

class ParticipantWiringTest {

    final AxonTestFixture axon = Wired.axon();

    @AfterEach
    void stop() {
        axon.stop();
    }

    @Test
    void a_person_is_found_under_another_id() {
        axon.given().event(enrolled(ANN)).when().command(sent(enrol(BEN, person(ANN), MONDAY))).then()
            .exception(Rejected.class);
    }

    @Test
    void people_leave_by_themselves() {
        var ann = new Authority("ann", person(ANN), Set.of(), Set.of(Capability.RECORD_OWN), null, null);

        axon.given().event(enrolled(ANN)).when().command(sent(leave(TUESDAY), ann)).then().success()
            .events(left(TUESDAY));
    }
}
