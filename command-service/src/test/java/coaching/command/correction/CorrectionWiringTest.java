package coaching.command.correction;

import coaching.command.engine.Wired;
import coaching.command.kernel.Rejected;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.Map;

import static coaching.command.correction.CorrectionTest.FIRST;
import static coaching.command.correction.CorrectionTest.HELD;
import static coaching.command.correction.CorrectionTest.correct;
import static coaching.command.correction.CorrectionTest.correction;
import static coaching.command.engine.Wired.sent;
import static coaching.command.history.Pairs.active;
import static coaching.command.history.Pairs.held;
import static coaching.command.kernel.Facts.SESSION;
import static coaching.command.kernel.Facts.TUESDAY;
import static coaching.events.CorrectionEvent.CorrectionReason.DID_NOT_HAPPEN;

class CorrectionWiringTest {

    final AxonTestFixture axon = Wired.axon();

    @AfterEach
    void stop() {
        axon.stop();
    }

    @Test
    void a_fact_is_found_by_its_id() {
        var held = new GenericEventMessage(FIRST.toString(), new MessageType("SessionHeld", "1"),
            held(SESSION, TUESDAY),
            Map.of("actor", "client", "actorRole", "INTEGRATION"), Wired.NOW);

        axon.given().events((Object[]) active()).events(held).when().command(sent(correct(FIRST, null, DID_NOT_HAPPEN)))
            .then().success().events(correction(FIRST, HELD, null, DID_NOT_HAPPEN));
    }

    @Test
    void a_fact_knows_who_said_it() {
        var held = new GenericEventMessage(FIRST.toString(), new MessageType("SessionHeld", "1"),
            held(SESSION, TUESDAY),
            Map.of("actor", "another client", "actorRole", "INTEGRATION"), Wired.NOW);

        axon.given().events((Object[]) active()).events(held).when().command(sent(correct(FIRST, null, DID_NOT_HAPPEN)))
            .then().exception(Rejected.class, "SAID_BY_SOMEBODY_ELSE");
    }

    @Test
    void a_fact_that_is_not_there_cannot_be_corrected() {
        axon.given().events((Object[]) active()).when().command(sent(correct(FIRST, null, DID_NOT_HAPPEN)))
            .then().exception(Rejected.class);
    }
}
