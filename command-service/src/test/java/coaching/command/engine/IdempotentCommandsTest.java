package coaching.command.engine;

import coaching.command.testing.Http;
import coaching.command.testing.RunningService;
import coaching.command.testing.Token;
import coaching.command.testing.World;
import org.junit.jupiter.api.Test;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class IdempotentCommandsTest extends RunningService {

    final String path = "/api/programmes/" + UUID.randomUUID();
    final String key = "key-" + UUID.randomUUID();
    final Token one = integration();

    @Test
    void the_same_request_under_the_same_key_gets_the_first_answer_again() {
        var first = open("{\"name\":\"A\",\"zone\":\"UTC\"}", one);
        var head = log().head();
        var again = open("{ \"zone\" : \"UTC\", \"name\" : \"A\" }", one);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(log().head()).isEqualTo(head);
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        open("{\"name\":\"A\",\"zone\":\"UTC\"}", one);

        assertThat(open("{\"name\":\"B\",\"zone\":\"UTC\"}", one).rule()).isEqualTo("COMMAND_KEY_REUSED");
        assertThat(command("{\"name\":\"A\",\"zone\":\"UTC\"}", one).header("Kept-Source", "UI").send().rule())
            .isEqualTo("COMMAND_KEY_REUSED");
    }

    @Test
    void a_command_that_changed_nothing_keeps_its_key_too() {
        http().put(path, "{\"name\":\"A\",\"zone\":\"UTC\"}").as(one).send();
        var nothing = open("{\"name\":\"A\",\"zone\":\"UTC\"}", one);

        assertThat(nothing.status()).isEqualTo(200);
        assertThat(nothing.json().get("events").isEmpty()).isTrue();
        assertThat(nothing.json().get("position").isNull()).isTrue();
        assertThat(open("{\"name\":\"A\",\"zone\":\"UTC\"}", one).json()).isEqualTo(nothing.json());
        assertThat(open("{\"name\":\"B\",\"zone\":\"UTC\"}", one).rule()).isEqualTo("COMMAND_KEY_REUSED");
    }

    @Test
    void a_refused_command_may_be_sent_again() {
        var world = World.open(http(), integration());
        var leave = world.path() + "/participants/" + UUID.randomUUID();

        assertThat(http().post(leave + "/leave", "{}").as(one).key(key).send().rule()).isEqualTo("UNKNOWN_PARTICIPANT");
        http().put(leave, "{\"person\":\"%s\",\"skills\":[]}".formatted(UUID.randomUUID())).as(one).send();
        assertThat(http().post(leave + "/leave", "{}").as(one).key(key).send().status()).isEqualTo(200);
    }

    @Test
    void of_many_at_once_under_one_key_one_acts_and_all_get_its_answer() throws Exception {
        var racers = 32;
        var start = new CyclicBarrier(racers);
        var head = log().head();
        Callable<Http.Answer> racer = () -> {
            start.await();
            return open("{\"name\":\"A\",\"zone\":\"UTC\"}", one);
        };
        try (var threads = Executors.newFixedThreadPool(racers)) {
            var answers = threads.invokeAll(IntStream.range(0, racers).mapToObj(_ -> racer).toList());

            assertThat(answers).extracting(it -> it.get().json()).containsOnly(answers.getFirst().get().json());
            assertThat(answers).extracting(it -> it.get().status()).containsOnly(201);
        }
        assertThat(log().head()).isEqualTo(head + 1);
    }

    private Http.Answer open(String body, Token token) {
        return command(body, token).send();
    }

    private Http.Command command(String body, Token token) {
        return http().put(path, body).as(token).key(key);
    }
}
