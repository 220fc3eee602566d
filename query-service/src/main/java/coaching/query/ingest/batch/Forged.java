package coaching.query.ingest.batch;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A record that is not the relay's, or cannot be told to be, as evidence.
///
/// @param source where it is; what is in it is only hashed
public record Forged(Source source, Kind kind, String problem, Instant seenAt) {

    public enum Kind {

        /// Without a seal, or with one that a known secret has not made.
        FORGED,

        /// Sealed under a key that is not known here: read again once other keys are.
        UNKNOWN_KEY,

        /// Not what was written: Kafka's own checksum of it is wrong. Nothing of it is known but its place.
        CORRUPT
    }

    public int bytes() {
        return length(source.key()) + source.value().length
            + source.headers().entrySet().stream().mapToInt(it -> it.getKey().length() + length(it.getValue())).sum();
    }

    /// Of all of its parts, each with its length.
    public String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            add(digest, source.key());
            source.headers().forEach((name, value) -> {
                add(digest, name.getBytes(UTF_8));
                add(digest, value);
            });
            add(digest, source.value());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static void add(MessageDigest digest, byte @Nullable [] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part == null ? -1 : part.length).flip());
        if (part != null) {
            digest.update(part);
        }
    }

    private static int length(byte @Nullable [] part) {
        return part == null ? 0 : part.length;
    }
}
