package coaching.vault.key;

import coaching.vault.VaultFailure;
import com.google.crypto.tink.Aead;

import java.security.GeneralSecurityException;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Encrypts fields with one key. A ciphertext is bound to its owner, row and field: moved to another place, it cannot be
/// read.
public final class FieldCipher {

    private final Aead key;
    private final String owner;

    FieldCipher(Aead key, String owner) {
        this.key = key;
        this.owner = owner;
    }

    public byte[] encrypt(String text, String row, String field) {
        try {
            return key.encrypt(text.getBytes(UTF_8), place(row, field));
        } catch (GeneralSecurityException e) {
            throw new VaultFailure("a field could not be encrypted", e);
        }
    }

    /// @throws VaultFailure if it was encrypted for another place, or changed since
    public String decrypt(byte[] ciphertext, String row, String field) {
        try {
            return new String(key.decrypt(ciphertext, place(row, field)), UTF_8);
        } catch (GeneralSecurityException e) {
            throw new VaultFailure("field " + field + " of " + row + " was changed, or is of another place", e);
        }
    }

    private byte[] place(String row, String field) {
        return (owner + "|" + row + "|" + field).getBytes(UTF_8);
    }
}
