package coaching.events;

import org.junit.jupiter.api.Test;

import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class EventIdTest {

    @Test
    void a_retry_cannot_mint_another_id() {
        assertThat(EventId.derived("key", 3)).isEqualTo(EventId.derived("key", 3));
        assertThat(EventId.derived("key", 3)).hasToString("d487f5df-5aa1-3a4d-afeb-313aba3c44c2");
    }

    @Test
    void every_event_of_a_command_has_its_own() {
        assertThat(IntStream.range(0, 1_000).mapToObj(index -> EventId.derived("key", index)))
            .doesNotHaveDuplicates();
        assertThat(EventId.derived("a", 11)).isNotEqualTo(EventId.derived("a1", 1));
    }
}
