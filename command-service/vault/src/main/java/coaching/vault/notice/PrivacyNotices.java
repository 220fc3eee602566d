package coaching.vault.notice;

import coaching.events.id.PersonId;
import coaching.vault.database.VaultDatabase;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;

/// The privacy notice of the organisation. Earlier versions stay: they are what somebody has read.
public final class PrivacyNotices {

    private static final int MOST = 1_000;

    private final VaultDatabase database;

    public PrivacyNotices(VaultDatabase database) {
        this.database = database;
    }

    /// What came of publishing.
    public sealed interface Published {

        /// @param isNew whether these words were not published just so before
        record Done(PrivacyNotice notice, boolean isNew) implements Published {}

        /// Another version was published meanwhile.
        record Outdated() implements Published {}

        /// There are as many versions as there may be.
        record TooMany() implements Published {}
    }

    /// Absent if none was published.
    public Optional<PrivacyNotice> current() {
        return database.client().sql("""
            SELECT version, words, digest, published_at FROM privacy_notice ORDER BY version DESC LIMIT 1""")
            .query((row, _) -> new PrivacyNotice(row.getInt("version"), row.getString("words"),
                row.getString("digest"), row.getObject("published_at", OffsetDateTime.class).toInstant()))
            .optional();
    }

    /// Who sends it twice publishes it once.
    ///
    /// @param before the version that was read, 0 if there was none
    public Published publish(String words, int before, PersonId by, Instant now) {
        if (before >= MOST) {
            return new Published.TooMany();
        }
        var digest = sha256(words);
        int added = database.client().sql("""
            INSERT INTO privacy_notice (version, words, digest, published_by, published_at)
            SELECT :before + 1, :words, :digest, :by, :now
            WHERE (SELECT coalesce(max(version), 0) FROM privacy_notice) = :before
            ON CONFLICT (version) DO NOTHING""")
            .param("before", before).param("words", words).param("digest", digest).param("by", by.value())
            .param("now", now.atOffset(UTC)).update();
        return current().filter(it -> it.version() == before + 1 && it.digest().equals(digest))
            .<Published>map(it -> new Published.Done(it, added == 1)).orElseGet(Published.Outdated::new);
    }

    private static String sha256(String words) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
