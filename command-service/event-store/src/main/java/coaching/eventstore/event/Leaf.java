package coaching.eventstore.event;

import org.axonframework.messaging.eventstreaming.Tag;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/// An event as bytes: what is stored is what is hashed, as a leaf of an RFC 6962 tree: `SHA-256(0x00 ‖ leaf)`.
///
/// The leaf is the concatenation of these fields, each as its length (four bytes, big-endian) and its bytes:
/// event id (16) · type (UTF-8) · revision (UTF-8) · recordedAt (eight bytes, big-endian: microseconds since
/// 1970-01-01T00:00Z) · metadata · payload · number of tags (four bytes) · then key and value of every tag (UTF-8), sorted by
/// the bytes of the key, then of the value. Lengths in front make the encoding injective: no two events share a leaf.
public final class Leaf {

    public static final int HASH = 32;

    private static final byte PREFIX = 0;

    static byte[] of(UUID eventId, String type, String revision, long recordedMicros, byte[] metadata, byte[] payload,
                     List<Tag> sorted) {
        var texts = new byte[2 + 2 * sorted.size()][];
        texts[0] = utf8(type);
        texts[1] = utf8(revision);
        int size = (4 + 16) + (4 + 8) + 4 + metadata.length + 4 + payload.length + (4 + 4) + 4 * texts.length;
        for (int i = 0; i < sorted.size(); i++) {
            texts[2 + 2 * i] = utf8(sorted.get(i).key());
            texts[3 + 2 * i] = utf8(sorted.get(i).value());
        }
        for (var text : texts) {
            size += text.length;
        }
        var leaf = ByteBuffer.allocate(size).putInt(16).putLong(eventId.getMostSignificantBits())
            .putLong(eventId.getLeastSignificantBits());
        put(put(leaf, texts[0]), texts[1]).putInt(8).putLong(recordedMicros);
        put(put(leaf, metadata), payload).putInt(4).putInt(sorted.size());
        for (int i = 2; i < texts.length; i++) {
            put(leaf, texts[i]);
        }
        return leaf.array();
    }

    static byte[] hash(byte[] leaf) {
        return hash(leaf, 0, leaf.length);
    }

    public static byte[] hash(byte[] bytes, int from, int length) {
        var sha = Sha256.digest();
        sha.update(PREFIX);
        sha.update(bytes, from, length);
        return sha.digest();
    }

    /// Reads the event whose leaf begins here.
    public static StoredEvent read(long position, ByteBuffer from, int length, byte[] hash) {
        int end = from.position() + length;
        from.getInt();
        var eventId = new UUID(from.getLong(), from.getLong());
        var type = text(from);
        var revision = text(from);
        from.getInt();
        long recordedMicros = from.getLong();
        var metadata = field(from);
        var payload = field(from);
        from.getInt();
        var tags = bytes(from, end - from.position());
        return new StoredEvent(position, eventId, type, revision, Micros.instant(recordedMicros), metadata, payload,
            tags, hash);
    }

    public static ByteBuffer put(ByteBuffer into, byte[] field) {
        return into.putInt(field.length).put(field);
    }

    public static byte[] field(ByteBuffer from) {
        return bytes(from, from.getInt());
    }

    public static String text(ByteBuffer from) {
        int length = from.getInt();
        var text = new String(from.array(), from.arrayOffset() + from.position(), length, StandardCharsets.UTF_8);
        from.position(from.position() + length);
        return text;
    }

    /// A length that was damaged must not ask for memory.
    public static byte[] bytes(ByteBuffer from, int length) {
        if (length < 0 || length > from.remaining()) {
            throw new BufferUnderflowException();
        }
        var bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Leaf() {}
}
