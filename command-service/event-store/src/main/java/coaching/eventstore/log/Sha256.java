package coaching.eventstore.log;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

final class Sha256 {

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    static long firstLong(byte[] hash) {
        return ByteBuffer.wrap(hash).getLong();
    }

    private Sha256() {}
}
