package coaching.command.session;

import coaching.command.engine.Wired;
import coaching.command.kernel.Rejected;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static coaching.command.engine.Wired.sent;
import static coaching.command.history.Pairs.active;
import static coaching.command.history.Pairs.scheduled;
import static coaching.command.kernel.Facts.MONDAY;
import static coaching.command.kernel.Facts.SESSION;
import static coaching.command.kernel.Facts.TUESDAY;
import static coaching.command.kernel.Facts.WEDNESDAY;
import static coaching.command.session.SessionTest.OTHER;
import static coaching.command.session.SessionTest.heldAt;
import static coaching.command.session.SessionTest.hold;
import static coaching.command.session.SessionTest.schedule;

class SessionWiringTest {

    final AxonTestFixture axon = Wired.axon();

    @AfterEach
    void stop() {
        axon.stop();
    }

    @Test
    void a_booked_session_is_held() {
        axon.given().events((Object[]) active(scheduled(SESSION, TUESDAY, MONDAY))).when()
            .command(sent(hold(WEDNESDAY)))
            .then().success().events(heldAt(WEDNESDAY));
    }

    @Test
    void the_other_sessions_of_the_pair_are_seen() {
        axon.given().events((Object[]) active(scheduled(OTHER, TUESDAY, MONDAY))).when()
            .command(sent(schedule(TUESDAY, MONDAY)))
            .then().exception(Rejected.class);
    }
}
