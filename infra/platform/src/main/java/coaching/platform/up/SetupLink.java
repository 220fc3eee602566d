package coaching.platform.up;

import coaching.platform.postgres.Database;
import coaching.platform.process.OwnFiles;
import coaching.platform.settings.Secrets;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Lets whoever starts Kept make the first account. The link is in no file and no log, only its hash is. A browser keeps what follows
/// the # to itself: no proxy on the way writes it down.
///
/// @param issuer the issuer's database, once the command service has made its tables
public record SetupLink(Secrets secrets, Database issuer, InstantSource clock) {

    private static final int BYTES = 32;
    private static final Duration LIFE = Duration.ofHours(24);

    /// A new one, which ends the one before; none when somebody has an account.
    public Optional<String> renew(String pages) {
        if (hasAccounts()) {
            return Optional.empty();
        }
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var token = HexFormat.of().formatHex(bytes);
        OwnFiles.write(secrets.setupFile(), """
            {"sha256": "%s", "expires": "%s"}
            """.formatted(hash(token), clock.instant().plus(LIFE)));
        return Optional.of(pages + "/setup#" + token);
    }

    /// Of people who can come again: somebody who opened the link and added no passkey can not. A database that cannot be asked is no
    /// reason to make somebody an administrator.
    private boolean hasAccounts() {
        try (var connection = issuer.connect();
             var sql = connection.createStatement();
             var rows = sql.executeQuery("SELECT EXISTS (SELECT FROM account WHERE passkey OR password <> '')")) {
            return !rows.next() || rows.getBoolean(1);
        } catch (SQLException _) {
            return true;
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
