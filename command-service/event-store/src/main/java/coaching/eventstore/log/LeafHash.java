package coaching.eventstore.log;

import org.axonframework.messaging.eventstreaming.Tag;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
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

    static byte[] of(UUID eventId, String type, String revision, long recordedMicros, byte[] metadata, byte[] payload,
                     List<Tag> sorted) {
        var sha = Sha256.digest();
        var head = ByteBuffer.allocate(1 + 4 + 16).put(LEAF).putInt(16);
        sha.update(head.putLong(eventId.getMostSignificantBits()).putLong(eventId.getLeastSignificantBits()).array());
        field(sha, type);
        field(sha, revision);
        sha.update(ByteBuffer.allocate(4 + 8).putInt(8).putLong(recordedMicros).array());
        field(sha, metadata);
        field(sha, payload);
        sha.update(ByteBuffer.allocate(4 + 4).putInt(4).putInt(sorted.size()).array());
        for (var tag : sorted) {
            field(sha, tag.key());
            field(sha, tag.value());
        }
        return sha.digest();
    }

    private static void field(MessageDigest sha, String text) {
        field(sha, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void field(MessageDigest sha, byte[] bytes) {
        int length = bytes.length;
        sha.update(new byte[] {(byte) (length >>> 24), (byte) (length >>> 16), (byte) (length >>> 8), (byte) length});
        sha.update(bytes);
    }

    private LeafHash() {}
}
