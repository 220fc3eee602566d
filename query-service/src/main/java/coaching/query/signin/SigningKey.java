package coaching.query.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.EnumSet;
import java.util.Set;

/// The issuer's key. It outlives restarts, or everybody would be signed out by one.
final class SigningKey {

    private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(PosixFilePermission.OWNER_READ,
        PosixFilePermission.OWNER_WRITE);
    private static final FileAttribute<Set<PosixFilePermission>> AS_OWNER_ONLY = PosixFilePermissions
        .asFileAttribute(OWNER_ONLY);
    private static final int BITS = 2048;

    /// @throws IOException if the file cannot be read or made, or others may read it
    static JWKSet keptIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            create(file);
        }
        if (!Files.getPosixFilePermissions(file).equals(OWNER_ONLY)) {
            throw new IOException("Others may read the signing key " + file + ": set its mode to 0600");
        }
        try {
            return JWKSet.parse(Files.readString(file));
        } catch (ParseException e) {
            throw new IOException("No JWK set in " + file, e);
        }
    }

    /// Written beside and linked into place, so that a crash leaves no half key and two starters agree on one.
    private static void create(Path file) throws IOException {
        var folder = Files.createDirectories(file.toAbsolutePath().getParent());
        var draft = Files.createTempFile(folder, "issuer-key", ".draft", AS_OWNER_ONLY);
        try {
            Files.writeString(draft, new JWKSet(generate()).toString(false));
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException _) {
            return;
        } finally {
            Files.delete(draft);
        }
    }

    private static JWK generate() throws IOException {
        try {
            return new RSAKeyGenerator(BITS).keyUse(KeyUse.SIGNATURE).algorithm(JWSAlgorithm.RS256)
                .keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IOException("No RSA here", e);
        }
    }

    private SigningKey() {}
}
