package coaching.wire.seal;

import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RecordSealTest {

    private static final String OLD = "0123456789abcdef0123456789abcdef";
    private static final String NEW = "fedcba9876543210fedcba9876543210";
    private static final String TOPIC = "kept.events";
    private static final byte[] KEY = bytes("key");
    private static final byte[] VALUE = bytes("value");

    @Test
    void a_sealed_record_is_believed_and_a_changed_one_is_not() {
        var seal = RecordSeal.of(OLD);
        var sealed = sealed(seal);
        assertThat(seal.problem(TOPIC, KEY, sealed, VALUE)).isEmpty();
        assertThat(seal.problem("kept.events.head", KEY, sealed, VALUE)).as("another topic").isPresent();
        assertThat(seal.problem(TOPIC, bytes("kez"), sealed, VALUE)).isPresent();
        assertThat(seal.problem(TOPIC, null, sealed, VALUE)).isPresent();
        assertThat(seal.problem(TOPIC, KEY, sealed, bytes("valu"))).isPresent();
        assertThat(seal.problem(TOPIC, bytes("keyv"), sealed, bytes("alue"))).as("parts do not run together")
            .isPresent();
        sealed.put("a", bytes("2"));
        assertThat(seal.problem(TOPIC, KEY, sealed, VALUE)).contains(SealProblem.OTHER_CONTENT);
    }

    @Test
    void a_record_without_a_seal_is_not_believed_whatever_it_says() {
        assertThat(RecordSeal.of(OLD).problem(TOPIC, KEY, Map.of("a", bytes("1")), VALUE))
            .contains(SealProblem.NO_SEAL);
    }

    @Test
    void a_new_secret_in_front_of_the_old_one_seals_and_both_are_believed() {
        var both = RecordSeal.of(NEW + ", " + OLD);
        assertThat(both.problem(TOPIC, KEY, sealed(RecordSeal.of(OLD)), VALUE)).isEmpty();
        assertThat(RecordSeal.of(NEW).problem(TOPIC, KEY, sealed(both), VALUE)).isEmpty();
        assertThat(RecordSeal.of(OLD).problem(TOPIC, KEY, sealed(both), VALUE))
            .contains(SealProblem.UNKNOWN_KEY);
    }

    @Test
    void the_order_of_secrets_does_not_matter_for_what_is_believed() {
        assertThat(RecordSeal.of(NEW + "," + OLD).keys()).isEqualTo(RecordSeal.of(OLD + "," + NEW).keys()).hasSize(2);
        assertThat(RecordSeal.of(NEW).keys()).isNotEqualTo(RecordSeal.of(OLD).keys());
    }

    @Test
    void threads_that_seal_at_the_same_time_do_not_disturb_each_other() {
        var seal = RecordSeal.of(OLD);
        var sealed = sealed(seal);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var problems = IntStream.range(0, 20_000)
                .mapToObj(_ -> threads.submit(() -> seal.problem(TOPIC, KEY, sealed, VALUE))).toList();
            assertThat(problems).allSatisfy(problem -> assertThat(problem.get()).isEmpty());
        }
    }

    @Test
    void a_secret_that_could_be_guessed_is_refused() {
        for (var guessable : new String[] {"", " , ", "short", OLD + ",short"}) {
            assertThatThrownBy(() -> RecordSeal.of(guessable)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("kept.kafka.record-secrets");
        }
    }

    private static Map<String, byte[]> sealed(RecordSeal seal) {
        var headers = new LinkedHashMap<String, byte[]>(Map.of("a", bytes("1")));
        headers.putAll(seal.seal(TOPIC, KEY, headers, VALUE));
        return headers;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
