package coaching.command.goal;

import coaching.command.engine.Wired;
import coaching.command.kernel.Rejected;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static coaching.command.engine.Wired.sent;
import static coaching.command.goal.GoalTest.AGREED;
import static coaching.command.goal.GoalTest.SCORED;
import static coaching.command.goal.GoalTest.SET;
import static coaching.command.goal.GoalTest.agreeing;
import static coaching.command.goal.GoalTest.scoring;
import static coaching.command.history.Pairs.active;
import static coaching.command.history.Pairs.recordingFor;
import static coaching.command.kernel.Facts.BEN;
import static coaching.command.kernel.Facts.WEDNESDAY;

class GoalWiringTest {

    final AxonTestFixture axon = Wired.axon();

    @AfterEach
    void stop() {
        axon.stop();
    }

    @Test
    void a_goal_with_criteria_is_scored() {
        axon.given().events((Object[]) active(SET, AGREED)).when()
            .command(sent(scoring(1, WEDNESDAY), recordingFor(BEN)))
            .then().success().events(SCORED);
    }

    @Test
    void criteria_are_frozen_by_a_score() {
        axon.given().events((Object[]) active(SET, AGREED, SCORED)).when().command(sent(agreeing(), recordingFor(BEN)))
            .then().exception(Rejected.class);
    }
}
