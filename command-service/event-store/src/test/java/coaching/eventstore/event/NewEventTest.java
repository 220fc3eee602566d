package coaching.eventstore.event;

import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/// What cannot be stored is refused before it can spoil a batch.
class NewEventTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a\0b", "\uD800"})
    void text_that_postgresql_cannot_store_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> event(text, "1", Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> event("Held", text, Set.of()));
        assertThatIllegalArgumentException()
            .isThrownBy(() -> event("Held", "1", Set.of(new Tag(text + "k", "v" + text), new Tag("k", text))));
        assertThatIllegalArgumentException().isThrownBy(() -> new CommandKey(text, "ann", new byte[0], new byte[0]));
    }

    @Test
    void limits_are_kept() {
        assertThatIllegalArgumentException().isThrownBy(() -> event("x".repeat(Texts.LONGEST + 1), "1", Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> event("ü".repeat(Texts.LONGEST), "1", Set.of()));
        var many = IntStream.rangeClosed(0, Tags.MOST).mapToObj(i -> new Tag("k", "" + i)).collect(toSet());
        assertThatIllegalArgumentException().isThrownBy(() -> event("Held", "1", many));
    }

    @Test
    void instants_before_1970_and_after_2262_keep_their_microseconds() {
        for (var text : new String[] {"1815-12-10T00:00:00.000001Z", "2500-01-01T00:00:00.999999Z"}) {
            var at = Instant.parse(text);
            assertThat(Micros.instant(Micros.of(at))).isEqualTo(at);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a=b", "=", "\\", "\\=", "a\\\\=b", "line\nbreak", "\\n", "𝄞"})
    void tags_survive_being_stored(String odd) {
        var tags = Set.of(new Tag(odd, odd), new Tag("k" + odd, odd + "v"), new Tag("plain", "p"));
        var event = event("Held", "1", tags);
        assertThat(Leaf.read(1, ByteBuffer.wrap(event.leaf()), event.leaf().length, event.leafHash()).tags())
            .isEqualTo(tags);
    }

    private static NewEvent event(String type, String revision, Set<Tag> tags) {
        return NewEvent.of(new UUID(0, 1), type, revision, Instant.EPOCH, new byte[0], new byte[0], tags);
    }
}
