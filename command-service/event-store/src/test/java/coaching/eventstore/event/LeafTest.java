package coaching.eventstore.event;

import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

class LeafTest {

    private static final UUID ID = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");
    private static final Instant AT = Instant.parse("2026-03-02T12:00:00.123456789Z");
    private static final byte[] METADATA = "{\"actor\":\"ann\"}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PAYLOAD = "{\"minutes\":45}".getBytes(StandardCharsets.UTF_8);

    /// Computed once by another program in another language, from the description alone.
    @Test
    void is_what_others_compute() {
        var event = event(Set.of(new Tag("session", "s1"), new Tag("programme", "zürich"), new Tag("programme", "𝄞"),
            new Tag("programme", "\uFF5E")));
        assertThat(HexFormat.of().formatHex(event.leafHash()))
            .isEqualTo("d2f3a8740dd2919db5b87cc58494087fd71be0eb2d8cd5154de17eb383766d60");
    }

    @Test
    void is_the_hash_of_the_fields_in_order_each_with_its_length() throws Exception {
        var leaf = new ByteArrayOutputStream();
        var out = new DataOutputStream(leaf);
        out.writeByte(0);
        out.writeInt(16);
        out.writeLong(0x0011223344556677L);
        out.writeLong(0x8899aabbccddeeffL);
        text(out, "SessionHeld");
        text(out, "1");
        out.writeInt(8);
        out.writeLong(1_772_452_800_123_456L);
        bytes(out, METADATA);
        bytes(out, PAYLOAD);
        out.writeInt(4);
        out.writeInt(2);
        for (var part : List.of("programme", "p1", "session", "s1")) {
            text(out, part);
        }
        assertThat(event(Set.of(new Tag("session", "s1"), new Tag("programme", "p1"))).leafHash())
            .isEqualTo(MessageDigest.getInstance("SHA-256").digest(leaf.toByteArray()));
    }

    @Test
    void moving_a_byte_from_one_field_to_the_next_is_another_leaf() {
        var one = NewEvent.of(ID, "ab", "c", AT, METADATA, PAYLOAD, Set.of());
        var other = NewEvent.of(ID, "a", "bc", AT, METADATA, PAYLOAD, Set.of());
        assertThat(one.leafHash()).isNotEqualTo(other.leafHash());
    }

    @Test
    void is_read_as_it_was_written() {
        var tags = Set.of(new Tag("session", "s=1\n"), new Tag("programme", "zürich"));
        var event = event(tags);
        var read = Leaf.read(7, ByteBuffer.wrap(event.leaf()), event.leaf().length, event.leafHash());
        assertThat(read.position()).isEqualTo(7);
        assertThat(read.eventId()).isEqualTo(ID);
        assertThat(List.of(read.type(), read.revision())).containsExactly("SessionHeld", "1");
        assertThat(read.recordedAt()).isEqualTo(AT.truncatedTo(ChronoUnit.MICROS));
        assertThat(read.metadata()).isEqualTo(METADATA);
        assertThat(read.payload()).isEqualTo(PAYLOAD);
        assertThat(read.tags()).isEqualTo(tags);
        assertThat(read.leafHash()).isEqualTo(event.leafHash());
    }

    private static NewEvent event(Set<Tag> tags) {
        return NewEvent.of(ID, "SessionHeld", "1", AT, METADATA, PAYLOAD, tags);
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        bytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
