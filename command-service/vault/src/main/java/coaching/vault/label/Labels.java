package coaching.vault.label;

import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.vault.VaultFailure;
import coaching.vault.database.VaultDatabase;
import coaching.vault.key.DataKeys;
import coaching.vault.key.FieldCipher;
import coaching.vault.key.KeyOwner.OfIndex;
import coaching.vault.key.KeyOwner.OfProgramme;
import coaching.vault.key.KeyedHash;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

/// What the relationships of programmes are called: at most one by each label. A label is written first, and its relationship
/// proposed afterwards.
public final class Labels {

    private static final Logger LOG = LoggerFactory.getLogger(Labels.class);
    private static final int INDEX_VERSION = 1;

    private final VaultDatabase database;
    private final DataKeys keys;
    private final KeyedHash hash;

    public Labels(VaultDatabase database, DataKeys keys) {
        this.database = database;
        this.keys = keys;
        hash = keys.hash(new OfIndex("label/" + INDEX_VERSION));
    }

    /// A relationship in a programme.
    public record Place(ProgrammeId programme, RelationshipId relationship) {}

    /// What came of it.
    public sealed interface Saved {

        /// @param isNew whether the relationship was not called so before
        record Done(boolean isNew) implements Saved {}

        /// Another relationship of the programme is called so.
        record Taken() implements Saved {}

        /// This relationship is on record, and is called something else.
        record Other() implements Saved {}
    }

    /// That a relationship was proposed, as the log says.
    ///
    /// @param label that its event has; only old ones do
    public record Proposal(Place place, @Nullable Label label) {}

    /// Before the relationship is proposed. What an earlier attempt left behind is replaced.
    public Saved reserve(Place place, Label label, Instant now) {
        return save(place, label, now);
    }

    /// Of a relationship that is on record.
    public Saved change(Place place, Label label) {
        return save(place, label, null);
    }

    /// @param reservedAt null if the relationship is on record
    private Saved save(Place place, Label label, @Nullable Instant reservedAt) {
        var key = keys.obtain(owner(place.programme));
        return database.inTransaction(() -> {
            countChange();
            var before = row(place);
            var isNew = before.filter(it -> isCalled(it, label, key)).isEmpty();
            if (reservedAt != null && before.filter(it -> !it.reserved).isPresent()) {
                return isNew ? new Saved.Other() : new Saved.Done(false);
            }
            if (isTaken(place, label)) {
                return new Saved.Taken();
            }
            write(place, label, key, isOnRecord(place) ? null : reservedAt);
            return new Saved.Done(isNew);
        });
    }

    /// The relationship was not proposed after all. Nothing is done if it was meanwhile, or somebody else tries to.
    ///
    /// @param reservedAt when that was for this attempt
    public void release(Place place, Instant reservedAt) {
        at(place, """
            DELETE FROM label
            WHERE programme = :programme AND relationship = :relationship AND reserved_at = :reservedAt""")
            .param("reservedAt", reservedAt.atOffset(ZoneOffset.UTC)).update();
    }

    /// It is called nothing from now on.
    public void remove(Place place) {
        database.inTransaction(() -> {
            countChange();
            return at(place, """
                INSERT INTO label (programme, relationship) VALUES (:programme, :relationship)
                ON CONFLICT (programme, relationship) DO UPDATE SET words = NULL, label_index = NULL""").update();
        });
    }

    /// What the log says. Where the vault has a label, or had one, that of an old event changes nothing; where it is another
    /// relationship's as well, both are called so.
    public void tell(List<Proposal> proposals) {
        proposals.forEach(it -> at(it.place, """
            UPDATE label SET reserved_at = NULL
            WHERE programme = :programme AND relationship = :relationship AND reserved_at IS NOT NULL""").update());
        proposals.stream().filter(it -> it.label != null).collect(groupingBy(it -> it.place.programme))
            .forEach((programme, some) -> {
                var key = keys.obtain(owner(programme));
                some.forEach(it -> copy(it.place, requireNonNull(it.label), key));
            });
    }

    private void copy(Place place, Label label, FieldCipher key) {
        written(place, label, key, """
            INSERT INTO label (programme, relationship, words, label_index)
            VALUES (:programme, :relationship, :words, CASE WHEN EXISTS (
                SELECT FROM label WHERE programme = :programme AND label_index = :index) THEN NULL ELSE :index END)
            ON CONFLICT (programme, relationship) DO NOTHING""").update();
    }

    /// Removes those that were reserved before, and whose relationship was not proposed since.
    ///
    /// @return how many
    public int purge(Instant before) {
        return database.client().sql("DELETE FROM label WHERE reserved_at < :before")
            .param("before", before.atOffset(ZoneOffset.UTC)).update();
    }

    /// Of all relationships of the programme that are on record.
    public Map<RelationshipId, String> of(ProgrammeId programme) {
        return opened(programme, database.client().sql("""
            SELECT relationship, words, reserved_at IS NOT NULL AS reserved FROM label
            WHERE programme = :programme AND reserved_at IS NULL AND words IS NOT NULL""").param("programme",
            programme.value()));
    }

    /// Of those of them that a person is a member of.
    public Map<RelationshipId, String> of(ProgrammeId programme, PersonId member) {
        return opened(programme, database.client().sql("""
            SELECT relationship, words, reserved_at IS NOT NULL AS reserved FROM label
            WHERE programme = :programme AND reserved_at IS NULL AND words IS NOT NULL AND relationship IN (
                SELECT relationship FROM member JOIN participant USING (participant)
                WHERE member.programme = :programme AND person = :person)""").param("programme", programme.value())
            .param("person", member.value()));
    }

    private Map<RelationshipId, String> opened(ProgrammeId programme, StatementSpec rows) {
        var labels = new HashMap<RelationshipId, String>();
        keys.find(owner(programme)).ifPresent(key -> rows.query((row, _) -> Row.of(row)).list()
            .forEach(row -> row.open(key).ifPresent(words -> labels.put(row.relationship, words))));
        return labels;
    }

    /// Writers come one after the other: each waits for the number of its change.
    private void countChange() {
        database.client().sql("UPDATE change_count SET number = number + 1").update();
    }

    private Optional<Row> row(Place place) {
        return at(place, """
            SELECT relationship, words, reserved_at IS NOT NULL AS reserved FROM label
            WHERE programme = :programme AND relationship = :relationship""").query((row, _) -> Row.of(row)).optional();
    }

    /// Then no proposal is to come that would settle a reservation.
    private boolean isOnRecord(Place place) {
        return at(place, """
            SELECT EXISTS (SELECT FROM member WHERE programme = :programme AND relationship = :relationship)""")
            .query(Boolean.class).single();
    }

    private static boolean isCalled(Row row, Label label, FieldCipher key) {
        return row.open(key).filter(label.words()::equals).isPresent();
    }

    private boolean isTaken(Place place, Label label) {
        return at(place, """
            SELECT EXISTS (SELECT FROM label
                WHERE programme = :programme AND label_index = :index AND relationship <> :relationship)""")
            .param("index", index(place, label)).query(Boolean.class).single();
    }

    private void write(Place place, Label label, FieldCipher key, @Nullable Instant reservedAt) {
        written(place, label, key, """
            INSERT INTO label (programme, relationship, words, label_index, reserved_at)
            VALUES (:programme, :relationship, :words, :index, :reservedAt)
            ON CONFLICT (programme, relationship) DO UPDATE SET words = excluded.words,
                label_index = excluded.label_index, reserved_at = excluded.reserved_at""")
            .param("reservedAt", reservedAt == null ? null : reservedAt.atOffset(ZoneOffset.UTC)).update();
    }

    private StatementSpec written(Place place, Label label, FieldCipher key, String sql) {
        return at(place, sql).param("words", key.encrypt(label.words(), place.relationship.toString(), "label"))
            .param("index", index(place, label));
    }

    private StatementSpec at(Place place, String sql) {
        return database.client().sql(sql).param("programme", place.programme.value())
            .param("relationship", place.relationship.value());
    }

    /// Equal labels of two programmes have nothing in common.
    private byte[] index(Place place, Label label) {
        return hash.of(place.programme + "|" + label.compared());
    }

    private static OfProgramme owner(ProgrammeId programme) {
        return new OfProgramme(programme);
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Row(RelationshipId relationship, byte @Nullable [] words, boolean reserved) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(new RelationshipId(row.getObject("relationship", UUID.class)), row.getBytes("words"),
                row.getBoolean("reserved"));
        }

        /// One that cannot be read is no reason to show none.
        Optional<String> open(FieldCipher key) {
            try {
                return Optional.ofNullable(words).map(it -> key.decrypt(it, relationship.toString(), "label"));
            } catch (VaultFailure e) {
                LOG.warn("A label cannot be read: {}", e.getMessage());
                return Optional.empty();
            }
        }
    }
}
