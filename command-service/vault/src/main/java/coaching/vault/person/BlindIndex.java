package coaching.vault.person;

import coaching.vault.key.DataKeys;
import coaching.vault.key.KeyOwner;
import coaching.vault.key.KeyedHash;

import java.nio.ByteBuffer;

/// Finds an address without storing it: a keyed hash (HMAC-SHA-256) of it, led by the version of the index.
public final class BlindIndex {

    private static final short VERSION = 1;

    private final KeyedHash hash;

    private BlindIndex(KeyedHash hash) {
        this.hash = hash;
    }

    public static BlindIndex of(DataKeys keys) {
        return new BlindIndex(keys.hash(new KeyOwner.OfIndex("email/" + VERSION)));
    }

    byte[] of(EmailAddress address) {
        var hashed = hash.of(address.canonical());
        return ByteBuffer.allocate(Short.BYTES + hashed.length).putShort(VERSION).put(hashed).array();
    }
}
