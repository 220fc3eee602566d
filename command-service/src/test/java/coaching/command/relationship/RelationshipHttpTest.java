package coaching.command.relationship;

import coaching.command.testing.RunningService;
import coaching.command.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class RelationshipHttpTest extends RunningService {

    World world;

    @BeforeEach
    void open() {
        world = World.open(http(), integration());
    }

    @Test
    void the_last_acceptance_of_the_same_version_activates() {
        var coach = world.enrolled();
        var coachee = world.enrolled();
        var relationship = world.agreed(coach, coachee);

        var first = world.did(world.acceptance(relationship, coach)).json();
        var last = world.did(world.acceptance(relationship, coachee)).json();

        assertThat(first.get("events").values()).extracting(RelationshipHttpTest::type)
            .containsExactly("RelationshipAccepted");
        assertThat(last.get("events").values()).extracting(RelationshipHttpTest::type)
            .containsExactly("RelationshipAccepted", "RelationshipActivated");
        assertThat(last.get("position").asLong()).isEqualTo(log().head());
    }

    private static String type(JsonNode event) {
        return event.get("type").asString();
    }
}
