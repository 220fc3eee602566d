package coaching.vault.text;

import coaching.events.TextEvent.Kind;
import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.id.TextId;
import coaching.vault.VaultFailure;
import coaching.vault.database.VaultDatabase;
import coaching.vault.key.DataKeys;
import coaching.vault.key.FieldCipher;
import coaching.vault.key.KeyOwner.OfAuthor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import static java.util.stream.Collectors.toSet;

/// What members write for each other: written here first, then recorded as a fact that has its digest. The key of an author in
/// a relationship is another for each, so that one author's words go without the other's.
public final class Texts {

    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);

    private static final String COLUMNS = """
        SELECT programme, relationship, text, version, author, person, kind, about, words, digest, written_at FROM text
        """;

    private final VaultDatabase database;
    private final DataKeys keys;

    public Texts(VaultDatabase database, DataKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /// Words to be written.
    ///
    /// @param person who the author is: their key encrypts it
    public record Draft(ProgrammeId programme, RelationshipId relationship, TextId text, int version,
                        ParticipantId author, PersonId person, Kind kind, UUID about, String words) {

        /// Nothing of the words in a log line.
        @Override
        public String toString() {
            return "Draft[" + text + ", version " + version + "]";
        }
    }

    /// What came of it.
    public sealed interface Written {

        /// @param isNew whether it was not there yet
        record Done(PrivateText text, boolean isNew) implements Written {}

        /// The author wrote this version already, with other words or about something else.
        record Taken() implements Written {}
    }

    /// The same words again give the same digest.
    public Written write(Draft draft, Instant now) {
        var key = keys.obtain(owner(draft.person, draft.relationship));
        var ciphertext = key.encrypt(draft.words, row(draft.text, draft.version), "words");
        int inserted = database.client().sql("""
            INSERT INTO text (text, version, programme, relationship, author, person, kind, about, words, digest,
                written_at, touched_at)
            VALUES (:text, :version, :programme, :relationship, :author, :person, :kind, :about, :words, :digest,
                :now, :now)
            ON CONFLICT (relationship, author, text, version) DO NOTHING""")
            .param("text", draft.text.value()).param("version", draft.version)
            .param("programme", draft.programme.value()).param("relationship", draft.relationship.value())
            .param("author", draft.author.value()).param("person", draft.person.value())
            .param("kind", draft.kind.name()).param("about", draft.about).param("words", ciphertext)
            .param("digest", sha256(ciphertext)).param("now", now.atOffset(ZoneOffset.UTC)).update();
        return touch(draft.relationship, draft.author, draft.text, draft.version, now)
            .filter(stored -> isSame(stored, draft))
            .<Written>map(stored -> new Written.Done(stored, inserted == 1)).orElseGet(Written.Taken::new);
    }

    private static boolean isSame(PrivateText stored, Draft draft) {
        return stored.kind() == draft.kind && stored.about().equals(draft.about) && stored.words().equals(draft.words);
    }

    /// What an author wrote, kept for a day more.
    public Optional<PrivateText> touch(RelationshipId relationship, ParticipantId author, TextId text, int version,
                                       Instant now) {
        return opened(database.client().sql("""
            UPDATE text SET touched_at = :now
            WHERE relationship = :relationship AND author = :author AND text = :text AND version = :version
            RETURNING programme, relationship, text, version, author, person, kind, about, words, digest, written_at""")
            .param("now", now.atOffset(ZoneOffset.UTC)).param("relationship", relationship.value())
            .param("author", author.value()).param("text", text.value()).param("version", version)
            .query((row, _) -> Row.of(row)).list()).stream().findFirst();
    }

    /// Every version that was recorded and whose author's key is there, in the order of writing.
    public List<PrivateText> recorded(RelationshipId relationship) {
        return opened(database.client().sql(COLUMNS + """
            WHERE relationship = :relationship AND recorded ORDER BY written_at, text, version""")
            .param("relationship", relationship.value()).query((row, _) -> Row.of(row)).list());
    }

    /// How many versions there are of all texts, and how much they take.
    ///
    /// @param bytes of ciphertext
    public record Size(int versions, long bytes) {}

    public Size size(RelationshipId relationship) {
        return database.client()
            .sql("SELECT count(*), coalesce(sum(length(words)), 0) FROM text WHERE relationship = :relationship")
            .param("relationship", relationship.value()).query((row, _) -> new Size(row.getInt(1), row.getLong(2)))
            .single();
    }

    /// A version that was written and not known to be recorded.
    public record Unrecorded(RelationshipId relationship, ParticipantId author, TextId text, int version,
                             Instant touchedAt) {}

    /// There is a fact about it now.
    public void recorded(RelationshipId relationship, ParticipantId author, TextId text, int version) {
        database.client().sql("""
            UPDATE text SET recorded = true
            WHERE relationship = :relationship AND author = :author AND text = :text AND version = :version""")
            .param("relationship", relationship.value()).param("author", author.value())
            .param("text", text.value()).param("version", version).update();
    }

    /// Those that nobody has touched for a while, in the order of touching.
    public List<Unrecorded> unrecorded(Instant before, int limit) {
        return database.client().sql("""
            SELECT relationship, author, text, version, touched_at FROM text
            WHERE NOT recorded AND touched_at < :before ORDER BY touched_at LIMIT :limit""")
            .param("before", before.atOffset(ZoneOffset.UTC)).param("limit", limit)
            .query((row, _) -> new Unrecorded(new RelationshipId(Row.id(row, "relationship")),
                new ParticipantId(Row.id(row, "author")), new TextId(Row.id(row, "text")), row.getInt("version"),
                Row.time(row, "touched_at")))
            .list();
    }

    /// Unless somebody has touched or recorded it meanwhile.
    public void remove(Unrecorded it) {
        database.client().sql("""
            DELETE FROM text WHERE relationship = :relationship AND author = :author AND text = :text
            AND version = :version AND NOT recorded AND touched_at = :touched""")
            .param("relationship", it.relationship.value()).param("author", it.author.value())
            .param("text", it.text.value()).param("version", it.version)
            .param("touched", it.touchedAt.atOffset(ZoneOffset.UTC)).update();
    }

    /// Words whose author's key was destroyed are left out, and so are those that cannot be read.
    private List<PrivateText> opened(List<Row> rows) {
        var ciphers = keys.find(rows.stream().map(Row::owner).collect(toSet()));
        return rows.stream().flatMap(row -> Optional.ofNullable(ciphers.get(row.owner())).flatMap(row::open).stream())
            .toList();
    }

    private static OfAuthor owner(PersonId person, RelationshipId relationship) {
        return new OfAuthor(person, relationship);
    }

    private static String row(TextId text, int version) {
        return text + "/" + version;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Row(ProgrammeId programme, RelationshipId relationship, TextId text, int version,
                       ParticipantId author, PersonId person, Kind kind, UUID about, byte[] words, byte[] digest,
                       Instant writtenAt) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(new ProgrammeId(id(row, "programme")), new RelationshipId(id(row, "relationship")),
                new TextId(id(row, "text")), row.getInt("version"), new ParticipantId(id(row, "author")),
                new PersonId(id(row, "person")), Kind.valueOf(row.getString("kind")), id(row, "about"),
                row.getBytes("words"), row.getBytes("digest"),
                time(row, "written_at"));
        }

        static Instant time(ResultSet row, String column) throws SQLException {
            return row.getObject(column, OffsetDateTime.class).toInstant();
        }

        static UUID id(ResultSet row, String column) throws SQLException {
            return row.getObject(column, UUID.class);
        }

        OfAuthor owner() {
            return Texts.owner(person, relationship);
        }

        Optional<PrivateText> open(FieldCipher key) {
            try {
                return Optional.of(new PrivateText(programme, relationship, text, version, author, kind, about,
                    key.decrypt(words, row(text, version), "words"), HexFormat.of().formatHex(digest), writtenAt));
            } catch (VaultFailure e) {
                LOG.warn("A text cannot be read: {}", e.getMessage());
                return Optional.empty();
            }
        }
    }
}
