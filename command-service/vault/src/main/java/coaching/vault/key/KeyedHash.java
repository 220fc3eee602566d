package coaching.vault.key;

import coaching.vault.VaultFailure;
import com.google.crypto.tink.prf.PrfSet;

import java.security.GeneralSecurityException;

import static java.nio.charset.StandardCharsets.UTF_8;

/// HMAC-SHA-256: equal texts have equal hashes, and who lacks the key cannot try which text has which.
public final class KeyedHash {

    private static final int BYTES = 32;

    private final PrfSet key;

    KeyedHash(PrfSet key) {
        this.key = key;
    }

    /// 32 bytes.
    public byte[] of(String text) {
        try {
            return key.computePrimary(text.getBytes(UTF_8), BYTES);
        } catch (GeneralSecurityException e) {
            throw new VaultFailure("a hash could not be computed", e);
        }
    }
}
