package coaching.events.id;

import org.junit.jupiter.api.Test;

import java.util.List;
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

    @Test
    void it_follows_from_the_caller_the_key_and_the_index() {
        assertThat(EventId.derived("by ann", "key", 3)).isEqualTo(EventId.derived("by ann", "key", 3))
            .hasToString("082a1c2f-e8f4-8fed-98f0-0bc88d78da93");
        assertThat(List.of(EventId.derived("by ann", "key", 3), EventId.derived("by ben", "key", 3),
            EventId.derived("by ann", "key3", 3), EventId.derived("by ann", "key", 33), EventId.derived("", "key", 3),
            EventId.derived("by annk", "ey", 3), EventId.derived("key", 3))).doesNotHaveDuplicates();
        assertThat(EventId.derived("by ann", "key", 3).value().version()).isEqualTo(8);
        assertThat(EventId.derived("by ann", "key", 3).value().variant()).isEqualTo(2);
    }
}
