package coaching.command.importing;

import coaching.command.engine.Wired;
import coaching.command.kernel.Rejected;
import coaching.events.SessionEvent.Attendance;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.Set;

import static coaching.command.engine.Wired.sent;
import static coaching.command.history.Pairs.active;
import static coaching.command.importing.ImportTest.SEVENTH;
import static coaching.command.importing.ImportTest.imported;
import static coaching.command.importing.ImportTest.importing;

class ImportWiringTest {

    final AxonTestFixture axon = Wired.axon();

    @AfterEach
    void stop() {
        axon.stop();
    }

    @Test
    void a_group_is_found_by_its_label() {
        axon.given().events((Object[]) active()).when().command(sent(importing("A pair,2026-01-07,,14")))
            .then().success().events(imported(SEVENTH, new Attendance(14, Set.of())));
    }

    @Test
    void a_group_that_is_not_there_refuses_its_row() {
        axon.given().events((Object[]) active()).when().command(sent(importing("nobody,2026-01-07,,14")))
            .then().exception(Rejected.class);
    }
}
