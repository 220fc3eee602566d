package coaching.eventstore.log;

import org.axonframework.messaging.eventstreaming.Tag;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The hash of an event as a leaf of an RFC 6962 tree: `SHA-256(0x00 ‖ leaf)`.
///
/// The leaf is the concatenation of these fields, each as its length (four bytes, big-endian) and its bytes:
/// event id (16) · type (UTF-8) · revision (UTF-8) · recordedAt (eight bytes, big-endian: microseconds since
/// 1970-01-01T00:00Z) · metadata · payload · number of tags (four bytes) · then key and value of every tag (UTF-8), sorted by
/// the bytes of the key, then of the value. Lengths in front make the encoding injective: no two events share a leaf.
final class LeafHash {

    private static final byte LEAF = 0;

    static byte[] of(UUID eventId, String type, String revision, long recordedMicros, byte[] metadata, byte[] payload, List<Tag> sorted) {
        var fields = new ArrayList<byte[]>(7 + 2 * sorted.size());
        fields.add(ByteBuffer.allocate(16).putLong(eventId.getMostSignificantBits()).putLong(eventId.getLeastSignificantBits()).array());
        fields.add(utf8(type));
        fields.add(utf8(revision));
        fields.add(ByteBuffer.allocate(8).putLong(recordedMicros).array());
        fields.add(metadata);
        fields.add(payload);
        fields.add(ByteBuffer.allocate(4).putInt(sorted.size()).array());
        for (var tag : sorted) {
            fields.add(utf8(tag.key()));
            fields.add(utf8(tag.value()));
        }
        return hash(fields);
    }

    private static byte[] hash(List<byte[]> fields) {
        int length = 1;
        for (var field : fields) {
            length += 4 + field.length;
        }
        var leaf = ByteBuffer.allocate(length).put(LEAF);
        for (var field : fields) {
            leaf.putInt(field.length).put(field);
        }
        return Sha256.digest().digest(leaf.array());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private LeafHash() {}
}
