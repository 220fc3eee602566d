package coaching.eventstore.event;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

final class Sha256 {

    /// Copied for each use: to look the algorithm up takes longer than to hash an event.
    private static final MessageDigest UNUSED = lookUp();

    static MessageDigest digest() {
        try {
            return (MessageDigest) UNUSED.clone();
        } catch (CloneNotSupportedException _) {
            return lookUp();
        }
    }

    static long firstLong(byte[] hash) {
        return ByteBuffer.wrap(hash).getLong();
    }

    private static MessageDigest lookUp() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private Sha256() {}
}
