package coaching.vault.text;

import coaching.events.Subject;
import coaching.events.TextEvent.Kind;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.TextId;
import coaching.vault.VaultFailure;
import coaching.vault.database.VaultDatabase;
import coaching.vault.key.DataKeys;
import coaching.vault.key.FieldCipher;
import coaching.vault.text.Place.Readers;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import static java.util.stream.Collectors.toSet;

/// What members write for each other, and coordinators for themselves: written here first, then recorded as a fact that has
/// its digest.
public final class Texts {

    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);

    private static final String COLUMNS = """
        programme, place_type, place, readers, text, version, author, person, kind, about, words, digest, written_at
        """;
    private static final String AT_PLACE = " place = :place AND place_type = :type AND readers = :readers ";
    private static final String VERSION = AT_PLACE + "AND author = :author AND text = :text AND version = :version ";

    private final VaultDatabase database;
    private final DataKeys keys;

    public Texts(VaultDatabase database, DataKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /// Words to be written.
    public record Draft(Authorship by, TextId text, int version, Kind kind, UUID about, String words) {

        public Version id() {
            return new Version(by.place(), by.author(), text, version);
        }

        /// Nothing of the words in a log line.
        @Override
        public String toString() {
            return "Draft[" + text + ", version " + version + "]";
        }
    }

    /// Names one version of a text.
    ///
    /// @param author see [Authorship#author]
    public record Version(Place place, UUID author, TextId text, int number) {

        private Map<String, Object> parameters() {
            return Map.of("place", place.about().id(), "type", place.about().type().name(), "readers",
                place.readers().name(), "author", author, "text", text.value(), "version", number);
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
        var by = draft.by;
        var ciphertext = keys.obtain(by.key()).encrypt(draft.words, by.row(draft.text, draft.version), "words");
        int inserted = database.client().sql("""
            INSERT INTO text (programme, place_type, place, readers, text, version, author, person, kind, about, words,
                digest, written_at, touched_at)
            VALUES (:programme, :type, :place, :readers, :text, :version, :author, :person, :kind, :about, :words,
                :digest, :now, :now)
            ON CONFLICT (place, place_type, readers, author, text, version) DO NOTHING""")
            .params(draft.id().parameters()).param("programme", by.place().programme().value())
            .param("person", by.person().value()).param("kind", draft.kind.name()).param("about", draft.about)
            .param("words", ciphertext).param("digest", sha256(ciphertext)).param("now", now.atOffset(ZoneOffset.UTC))
            .update();
        return touch(draft.id(), now).filter(stored -> isSame(stored, draft))
            .<Written>map(stored -> new Written.Done(stored, inserted == 1)).orElseGet(Written.Taken::new);
    }

    private static boolean isSame(PrivateText stored, Draft draft) {
        return stored.kind() == draft.kind && stored.about().equals(draft.about) && stored.words().equals(draft.words);
    }

    /// What an author wrote, kept for a day more.
    public Optional<PrivateText> touch(Version version, Instant now) {
        return opened(database.client()
            .sql("UPDATE text SET touched_at = :now WHERE" + VERSION + "RETURNING " + COLUMNS)
            .params(version.parameters()).param("now", now.atOffset(ZoneOffset.UTC))
            .query((row, _) -> Row.of(row)).list()).stream().findFirst();
    }

    /// Every version that was recorded and whose author's key is there, in the order of writing.
    public List<PrivateText> recorded(Place place) {
        return opened(database.client().sql("SELECT " + COLUMNS + "FROM text WHERE" + AT_PLACE
            + "AND recorded ORDER BY written_at, text, version")
            .param("place", place.about().id()).param("type", place.about().type().name())
            .param("readers", place.readers().name()).query((row, _) -> Row.of(row)).list());
    }

    /// How many versions there are of all texts, and how much they take.
    ///
    /// @param bytes of ciphertext
    public record Size(int versions, long bytes) {}

    public Size size(Place place) {
        return database.client()
            .sql("SELECT count(*), coalesce(sum(length(words)), 0) FROM text WHERE" + AT_PLACE)
            .param("place", place.about().id()).param("type", place.about().type().name())
            .param("readers", place.readers().name())
            .query((row, _) -> new Size(row.getInt(1), row.getLong(2))).single();
    }

    /// A version that was written and not known to be recorded.
    public record Unrecorded(Version version, Instant touchedAt) {}

    /// There is a fact about it now.
    public void recorded(Version version) {
        database.client().sql("UPDATE text SET recorded = true WHERE" + VERSION).params(version.parameters()).update();
    }

    /// Those that nobody has touched for a while, in the order of touching.
    public List<Unrecorded> unrecorded(Instant before, int limit) {
        return database.client().sql("""
            SELECT programme, place_type, place, readers, author, text, version, touched_at FROM text
            WHERE NOT recorded AND touched_at < :before ORDER BY touched_at LIMIT :limit""")
            .param("before", before.atOffset(ZoneOffset.UTC)).param("limit", limit)
            .query((row, _) -> new Unrecorded(new Version(Row.place(row), Row.id(row, "author"),
                new TextId(Row.id(row, "text")), row.getInt("version")), Row.time(row, "touched_at")))
            .list();
    }

    /// Unless somebody has touched or recorded it meanwhile.
    public void remove(Unrecorded it) {
        database.client().sql("DELETE FROM text WHERE" + VERSION + "AND NOT recorded AND touched_at = :touched")
            .params(it.version.parameters()).param("touched", it.touchedAt.atOffset(ZoneOffset.UTC)).update();
    }

    /// Words whose author's key was destroyed are left out, and so are those that cannot be read.
    private List<PrivateText> opened(List<Row> rows) {
        var ciphers = keys.find(rows.stream().map(row -> row.by().key()).collect(toSet()));
        return rows.stream()
            .flatMap(row -> Optional.ofNullable(ciphers.get(row.by().key())).flatMap(row::open).stream())
            .toList();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Row(Authorship by, TextId text, int version, Kind kind, UUID about, byte[] words, byte[] digest,
                       Instant writtenAt) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(Authorship.of(place(row), id(row, "author"), new PersonId(id(row, "person"))),
                new TextId(id(row, "text")), row.getInt("version"), Kind.valueOf(row.getString("kind")),
                id(row, "about"), row.getBytes("words"), row.getBytes("digest"), time(row, "written_at"));
        }

        static Place place(ResultSet row) throws SQLException {
            return new Place(new ProgrammeId(id(row, "programme")), Readers.valueOf(row.getString("readers")),
                new Subject(Subject.Type.valueOf(row.getString("place_type")), id(row, "place")));
        }

        static Instant time(ResultSet row, String column) throws SQLException {
            return row.getObject(column, OffsetDateTime.class).toInstant();
        }

        static UUID id(ResultSet row, String column) throws SQLException {
            return row.getObject(column, UUID.class);
        }

        Optional<PrivateText> open(FieldCipher key) {
            try {
                return Optional.of(new PrivateText(by, text, version, kind, about,
                    key.decrypt(words, by.row(text, version), "words"), HexFormat.of().formatHex(digest), writtenAt));
            } catch (VaultFailure e) {
                LOG.warn("A text cannot be read: {}", e.getMessage());
                return Optional.empty();
            }
        }
    }
}
