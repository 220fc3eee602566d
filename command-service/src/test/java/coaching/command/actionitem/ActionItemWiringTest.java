package coaching.command.actionitem;

import coaching.command.engine.Wired;
import coaching.command.kernel.Rejected;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static coaching.command.actionitem.ActionItemTest.AGREED;
import static coaching.command.actionitem.ActionItemTest.COMPLETED;
import static coaching.command.actionitem.ActionItemTest.complete;
import static coaching.command.actionitem.ActionItemTest.review;
import static coaching.command.engine.Wired.sent;
import static coaching.command.history.Pairs.active;
import static coaching.command.history.Pairs.recordingFor;
import static coaching.command.kernel.Facts.BEN;
import static coaching.command.kernel.Facts.WEDNESDAY;

class ActionItemWiringTest {

    final AxonTestFixture axon = Wired.axon();

    @AfterEach
    void stop() {
        axon.stop();
    }

    @Test
    void a_promise_is_kept() {
        axon.given().events((Object[]) active(AGREED)).when().command(sent(complete(WEDNESDAY), recordingFor(BEN)))
            .then().success().events(COMPLETED);
    }

    @Test
    void a_review_needs_its_session() {
        axon.given().events((Object[]) active(AGREED)).when().command(sent(review(), recordingFor(BEN)))
            .then().exception(Rejected.class);
    }
}
