package coaching.issuer.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.Set;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.WRITE;

/// Where the issuer's keys are, the one that signs first.
public record SigningKeyFile(Path path) {

    private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(PosixFilePermission.OWNER_READ,
        PosixFilePermission.OWNER_WRITE);
    private static final FileAttribute<Set<PosixFilePermission>> AS_OWNER_ONLY = PosixFilePermissions
        .asFileAttribute(OWNER_ONLY);
    private static final int BITS = 2048;

    /// @param written when the file was
    public record State(JWKSet keys, FileTime written) {

        /// Keys of former versions do not say when they were made.
        Instant signsSince() {
            var made = keys.getKeys().getFirst().getIssueTime();
            return made == null ? written.toInstant() : made.toInstant();
        }

        State validAt(Instant now) {
            return new State(new JWKSet(keys.getKeys().stream().filter(key -> key.getExpirationTime() == null
                || key.getExpirationTime().toInstant().isAfter(now)).toList()), written);
        }
    }

    /// @throws IOException if the file cannot be read or made, or others may read it
    public State read(Instant now) throws IOException {
        if (!Files.exists(path)) {
            create(now);
        }
        if (!Files.getPosixFilePermissions(path).equals(OWNER_ONLY)) {
            throw new IOException("Others may read the signing key " + path + ": set its mode to 0600");
        }
        try {
            var written = Files.getLastModifiedTime(path);
            var keys = JWKSet.parse(Files.readString(path));
            if (keys.isEmpty() || !keys.getKeys().getFirst().isPrivate()) {
                throw new IOException("The first key in " + path + " cannot sign");
            }
            return new State(keys, written);
        } catch (ParseException e) {
            throw new IOException("No JWK set in " + path, e);
        }
    }

    /// Another instance may have written it.
    boolean hasChangedSince(State state) throws IOException {
        return !Files.exists(path) || !Files.getLastModifiedTime(path).equals(state.written);
    }

    /// On disk before it returns. A crash leaves what was there or this, never a half.
    State write(JWKSet keys) throws IOException {
        var draft = draft(keys);
        Files.move(draft, path, ATOMIC_MOVE);
        return new State(keys, Files.getLastModifiedTime(path));
    }

    static JWK generate(Instant now) throws IOException {
        try {
            return new RSAKeyGenerator(BITS).keyUse(KeyUse.SIGNATURE).algorithm(JWSAlgorithm.RS256)
                .keyIDFromThumbprint(true).issueTime(Date.from(now)).generate();
        } catch (JOSEException e) {
            throw new IOException("No RSA here", e);
        }
    }

    /// Written beside and linked into place, so that two starters agree on one.
    private void create(Instant now) throws IOException {
        var draft = draft(new JWKSet(generate(now)));
        try {
            Files.createLink(path, draft);
        } catch (FileAlreadyExistsException _) {
            return;
        } finally {
            Files.delete(draft);
        }
    }

    private Path draft(JWKSet keys) throws IOException {
        var folder = Files.createDirectories(path.toAbsolutePath().getParent());
        var draft = Files.createTempFile(folder, "issuer-key", ".draft", AS_OWNER_ONLY);
        try (var file = FileChannel.open(draft, WRITE)) {
            file.write(UTF_8.encode(keys.toString(false)));
            file.force(true);
        }
        return draft;
    }
}
