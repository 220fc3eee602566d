package coaching.command.app;

import coaching.command.testing.RunningService;
import coaching.command.testing.World;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

class MetersTest extends RunningService {

    @Test
    void commands_are_counted_by_outcome_and_rule_and_by_nothing_a_caller_chooses() {
        var world = World.open(http(), integration());
        http().put(world.path(), "{\"name\":\"Other\",\"zone\":\"UTC\"}").as(integration()).send();
        var somebody = UUID.randomUUID().toString();
        http().post(world.path() + "/participants/" + somebody + "/leave", "{}").as(integration()).send();

        var meters = http().send(http().to("/actuator/prometheus").GET()
            .header("Authorization", "Bearer " + token().role("operator").sign())).response().body();

        assertThat(meters)
            .containsPattern(
                "kept_commands_seconds_count\\{.*command=\"OpenProgramme\",outcome=\"accepted\",rule=\"none\"}")
            .containsPattern(
                "kept_commands_seconds_count\\{.*command=\"OpenProgramme\",outcome=\"refused\",rule=\"ALREADY_OPEN\"}")
            .containsPattern(
                "kept_commands_seconds_count\\{.*command=\"LeaveProgramme\",outcome=\"refused\",rule=\"UNKNOWN_PARTICIPANT\"}")
            .doesNotContain(somebody).doesNotContain(world.programme().toString());
    }
}
