package coaching.vault.key;

import coaching.vault.VaultFailure;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.PrfConfig2026;
import com.google.crypto.tink.prf.PrfSet;

import java.security.GeneralSecurityException;

/// The two kinds of key there are, as Tink makes and reads them.
///
/// @param primitive what a key of the kind can do
record KeyKind<P>(Parameters parameters, Configuration configuration, Class<P> primitive) {

    /// AES-256-GCM with a random nonce in front of each ciphertext.
    static final KeyKind<Aead> AES_256_GCM = made(
        () -> new KeyKind<>(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get(), Aead.class));

    /// HMAC-SHA-256 with a key of 256 bits.
    static final KeyKind<PrfSet> HMAC_SHA_256 = made(
        () -> new KeyKind<>(HmacPrfParameters.builder().setKeySizeBytes(32)
            .setHashType(HmacPrfParameters.HashType.SHA256).build(), PrfConfig2026.get(), PrfSet.class));

    private interface Maker<T> {
        T make() throws GeneralSecurityException;
    }

    private static <T> T made(Maker<T> maker) {
        try {
            return maker.make();
        } catch (GeneralSecurityException e) {
            throw new VaultFailure("this Java lacks a cipher", e);
        }
    }

    KeysetHandle newKey() {
        return made(() -> KeysetHandle.generateNew(parameters, configuration));
    }

    P use(KeysetHandle key) {
        try {
            return key.getPrimitive(configuration, primitive);
        } catch (GeneralSecurityException e) {
            throw new VaultFailure("a key is of another kind", e);
        }
    }

    byte[] bytes(KeysetHandle key) {
        try {
            return TinkProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get(), configuration);
        } catch (GeneralSecurityException e) {
            throw new VaultFailure("a key could not be written", e);
        }
    }

    KeysetHandle read(byte[] bytes) {
        try {
            return TinkProtoKeysetFormat.parseKeyset(bytes, InsecureSecretKeyAccess.get(), configuration);
        } catch (GeneralSecurityException e) {
            throw new VaultFailure("a stored key cannot be read", e);
        }
    }
}
