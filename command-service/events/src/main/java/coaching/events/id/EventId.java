package coaching.events.id;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// Names one event for ever. Derived from who sent the command, its key and the event's index, so that a retried
/// command cannot mint a second id for the same fact, and nobody the id of another one.
public record EventId(UUID value) implements Id {

    public static EventId of(String value) {
        return new EventId(UUID.fromString(value));
    }

    /// A name-based UUID by SHA-256 (RFC 9562 version 8): two keys that lead to the same one cannot be made up.
    public static EventId derived(String caller, String commandKey, int index) {
        var name = caller.length() + ":" + caller + commandKey.length() + ":" + commandKey + index;
        var hash = ByteBuffer.wrap(sha256(name));
        var high = (hash.getLong() & ~0xF000L) | 0x8000L;
        var low = (hash.getLong() & ~(0b11L << 62)) | (0b10L << 62);
        return new EventId(new UUID(high, low));
    }

    /// As earlier versions derived them, from the key alone: a name-based UUID (RFC 9562 version 3) over `key/index`.
    public static EventId derived(String commandKey, int index) {
        return new EventId(UUID.nameUUIDFromBytes((commandKey + "/" + index).getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
