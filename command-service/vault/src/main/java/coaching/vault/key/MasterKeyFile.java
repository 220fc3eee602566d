package coaching.vault.key;

import coaching.vault.VaultFailure;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

/// Master keys in a file that only its owner may read, in Tink's JSON format. The newest wraps, all of them unwrap. Another
/// process may add one.
public final class MasterKeyFile implements KeyEncryption {

    private static final KeyKind<Aead> KIND = KeyKind.AES_256_GCM;

    private final Path file;
    private volatile Keys keys;

    private MasterKeyFile(Path file, KeysetHandle keys) {
        this.file = file;
        this.keys = Keys.of(keys);
    }

    private record Keys(KeysetHandle all, Aead master) {

        static Keys of(KeysetHandle all) {
            return new Keys(all, KIND.use(all));
        }
    }

    public static boolean exists(Path file) {
        return Files.exists(file);
    }

    /// @throws VaultFailure if there is no such file, or it is not one of ours
    public static MasterKeyFile open(Path file) {
        return new MasterKeyFile(file, read(file));
    }

    /// A new key in a new file.
    public static MasterKeyFile create(Path file) {
        var key = KIND.newKey();
        write(key, file);
        return new MasterKeyFile(file, key);
    }

    private static KeysetHandle read(Path file) {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), KIND.configuration(),
                InsecureSecretKeyAccess.get());
        } catch (IOException e) {
            throw new VaultFailure("the master key cannot be read from " + file + ": without it no name and no text of"
                + " the vault can be read; put the file back from its backup", e);
        } catch (GeneralSecurityException e) {
            throw new VaultFailure(file + " is no file of master keys", e);
        }
    }

    @Override
    public synchronized void rotate() {
        try {
            var entry = KeysetHandle.importKey(KIND.newKey().getPrimary().getKey()).makePrimary();
            var rotated = KeysetHandle.newBuilder(read(file)).addEntry(entry).build();
            write(rotated, file);
            keys = Keys.of(rotated);
        } catch (GeneralSecurityException e) {
            throw new VaultFailure("no master key could be made", e);
        }
    }

    @Override
    public byte[] wrap(byte[] key, byte[] owner) {
        try {
            return keys.master.encrypt(key, owner);
        } catch (GeneralSecurityException e) {
            throw new VaultFailure("a key could not be wrapped", e);
        }
    }

    @Override
    public byte[] unwrap(byte[] wrapped, byte[] owner) {
        try {
            return keys.master.decrypt(wrapped, owner);
        } catch (GeneralSecurityException _) {
            return unwrapByFile(wrapped, owner);
        }
    }

    /// Another process may have added a key. Those in memory go only when those of the file have proved themselves.
    private byte[] unwrapByFile(byte[] wrapped, byte[] owner) {
        try {
            var ofFile = Keys.of(read(file));
            var key = ofFile.master.decrypt(wrapped, owner);
            keys = ofFile;
            return key;
        } catch (GeneralSecurityException e) {
            throw new VaultFailure("a key was wrapped by another master key than those of the file", e);
        }
    }

    @Override
    public String current() {
        return Integer.toUnsignedString(keys.all.getPrimary().getId());
    }

    /// On disk before anything is wrapped with it; readers see the old file or the new one.
    private static void write(KeysetHandle keys, Path file) {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            var content = TinkJsonProtoKeysetFormat.serializeKeyset(keys, KIND.configuration(),
                InsecureSecretKeyAccess.get());
            try (var channel = FileChannel.open(draft, WRITE)) {
                channel.write(UTF_8.encode(content));
                channel.force(true);
            }
            Files.move(draft, file, ATOMIC_MOVE);
            try (var folder = FileChannel.open(file.toAbsolutePath().getParent(), READ)) {
                folder.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new VaultFailure("master keys could not be written", e);
        }
    }
}
