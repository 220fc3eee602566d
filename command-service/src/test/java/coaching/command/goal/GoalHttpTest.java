package coaching.command.goal;

import coaching.command.testing.Http.Answer;
import coaching.command.testing.Members;
import coaching.command.testing.RunningService;
import coaching.command.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

class GoalHttpTest extends RunningService {

    static final String GOAL = "/goals/" + UUID.randomUUID();

    Members pair;

    @BeforeEach
    void meet() {
        pair = Members.of(World.open(http(), integration()));
    }

    @Test
    void a_goal_is_set_agreed_on_and_scored() {
        var goal = "/goals/" + UUID.randomUUID();

        assertThat(pair.put(goal, setting(pair.coach().toString(), 2)).send().status()).isEqualTo(201);
        refused(409, "CRITERIA_MISSING", score(goal, 1));
        assertThat(pair.post(goal + "/criteria", """
            {"by":"%s"}""".formatted(pair.coach())).send().status()).isEqualTo(200);
        refused(422, "SCORE_OUT_OF_RANGE", score(goal, 3));
        assertThat(score(goal, -2).json().path("events").path(0).path("type").asString()).isEqualTo("GoalScored");
        refused(409, "CRITERIA_FROZEN", pair.post(goal + "/criteria", """
            {"by":"%s"}""".formatted(pair.coach())).send());
    }

    @Test
    void an_owner_is_a_member_and_a_weight_is_small() {
        refused(422, "OWNER_NOT_A_MEMBER", pair.put(GOAL, setting(UUID.randomUUID().toString(), 2)).send());
        refused(422, "WEIGHT_OUT_OF_RANGE", pair.put(GOAL, setting(pair.coach().toString(), 5)).send());
        refused(404, "UNKNOWN_GOAL", score(GOAL, 1));
    }

    @Test
    void two_pairs_cannot_share_a_goal() {
        var other = Members.of(pair.world());
        var goal = "/goals/" + UUID.randomUUID();
        other.put(goal, setting(other.coach().toString(), 1)).send();

        refused(409, "ID_IN_USE", pair.put(goal, setting(pair.coach().toString(), 1)).send());
        refused(404, "UNKNOWN_GOAL", score(goal, 1));
    }

    private Answer score(String goal, int score) {
        return pair.post(goal + "/scores", """
            {"by":"%s","score":%d}""".formatted(pair.coach(), score)).send();
    }

    static String setting(String owner, int weight) {
        return """
            {"owner":"%s","horizon":"FUTURE","origin":"WORKSHOP","weight":%d}""".formatted(owner, weight);
    }

    static void refused(int status, String rule, Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.rule()).isEqualTo(rule);
    }
}
