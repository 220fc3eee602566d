package coaching.platform.up;

import coaching.platform.process.OwnFiles;
import coaching.platform.settings.Secrets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Lets whoever starts Kept make the first account. The link is in no file and no log, only its hash is. A browser keeps what follows
/// the # to itself: no proxy on the way writes it down.
public record SetupLink(Secrets secrets, InstantSource clock) {

    private static final int BYTES = 32;
    private static final Duration LIFE = Duration.ofHours(24);

    /// A new one, which ends the one before; none when somebody has an account.
    public Optional<String> renew(String issuer) {
        if (hasAccounts()) {
            return Optional.empty();
        }
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var token = HexFormat.of().formatHex(bytes);
        OwnFiles.write(secrets.setupFile(), """
            {"sha256": "%s", "expires": "%s"}
            """.formatted(hash(token), clock.instant().plus(LIFE)));
        return Optional.of(issuer + "/setup#" + token);
    }

    /// A file that cannot be read is no reason to make somebody an administrator.
    private boolean hasAccounts() {
        try {
            var file = secrets.accountsFile();
            return Files.exists(file) && JsonMapper.shared().readTree(Files.readString(file)).valueStream()
                .anyMatch(SetupLink::canComeAgain);
        } catch (IOException | JacksonException _) {
            return true;
        }
    }

    /// Somebody who opened the link and added no passkey can not.
    private static boolean canComeAgain(JsonNode account) {
        return account.path("passkey").asBoolean(true) || !account.path("password").asString("").isEmpty();
    }

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
