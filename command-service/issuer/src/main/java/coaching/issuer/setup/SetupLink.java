package coaching.issuer.setup;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;

import static java.nio.charset.StandardCharsets.UTF_8;

/// The link that whoever started Kept was shown. Only its hash and its end are in the file; a new start writes a new one.
public record SetupLink(Path path, InstantSource clock) {

    private record Stored(String sha256, Instant expires) {}

    boolean isOffered() {
        var stored = read();
        return stored != null && clock.instant().isBefore(stored.expires);
    }

    boolean opensWith(@Nullable String token) {
        var stored = read();
        return token != null && stored != null && clock.instant().isBefore(stored.expires)
            && MessageDigest.isEqual(stored.sha256.getBytes(UTF_8), hash(token).getBytes(UTF_8));
    }

    void use() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Stored read() {
        try {
            return Files.exists(path) ? JsonMapper.shared().readValue(Files.readString(path), Stored.class) : null;
        } catch (IOException | JacksonException _) {
            return null;
        }
    }

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
