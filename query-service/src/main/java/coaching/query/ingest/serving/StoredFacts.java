package coaching.query.ingest.serving;

import coaching.events.Recorded;
import coaching.events.id.EventId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.query.kernel.facts.FactLog;
import coaching.query.kernel.facts.Freshness;
import coaching.wire.EnvelopeCodec;
import coaching.wire.EventCodec;
import org.springframework.dao.DataAccessResourceFailureException;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// Facts as the live generation holds them.
public final class StoredFacts implements FactLog {

    private static final int PAGE = 5_000;
    private static final int ATTEMPTS = 5;
    private static final String FACTS = """
        SELECT position, event_id, type, revision, recorded_at, metadata::text, payload::text, leaf_hash
        FROM model.fact WHERE generation = ? AND\s""";

    private final DataSource database;
    private final Progress progress;
    private final EventCodec codec;

    public StoredFacts(DataSource database, Progress progress, EventCodec codec) {
        this.database = database;
        this.progress = progress;
        this.codec = codec;
    }

    private interface Reading<T> {

        T read(Connection connection, Head head) throws SQLException;
    }

    @Override
    public Head head() {
        return progress.head();
    }

    @Override
    public Freshness freshness() {
        return progress.freshness();
    }

    @Override
    public long forged() {
        return progress.forged();
    }

    /// Up to the head as it is known here; a moment later there may be more, and the next call has it.
    @Override
    public Page after(Head from, ProgrammeId programme) {
        return read((connection, head) -> {
            var sql = FACTS + "programme = ? AND arrival > ? AND arrival <= ? ORDER BY arrival";
            try (var statement = connection.prepareStatement(sql)) {
                statement.setInt(1, head.generation());
                statement.setObject(2, programme.value());
                statement.setLong(3, head.continues(from) ? from.arrival() : 0);
                statement.setLong(4, head.arrival());
                return new Page(head, facts(statement));
            }
        });
    }

    @Override
    public Page ofPeopleAfter(Head from) {
        return read((connection, head) -> {
            var sql = FACTS + "programme IS NULL AND arrival > ? AND arrival <= ? ORDER BY arrival";
            try (var statement = connection.prepareStatement(sql)) {
                statement.setInt(1, head.generation());
                statement.setLong(2, head.continues(from) ? from.arrival() : 0);
                statement.setLong(3, head.arrival());
                return new Page(head, facts(statement));
            }
        });
    }

    @Override
    public List<Recorded> of(RelationshipId relationship) {
        return read((connection, head) -> {
            try (var statement = connection.prepareStatement(FACTS + "relationship = ? ORDER BY position")) {
                statement.setInt(1, head.generation());
                statement.setObject(2, relationship.value());
                return facts(statement);
            }
        });
    }

    private List<Recorded> facts(PreparedStatement statement) throws SQLException {
        statement.setFetchSize(PAGE);
        try (var rows = statement.executeQuery()) {
            var facts = new ArrayList<Recorded>();
            while (rows.next()) {
                facts.add(fact(rows));
            }
            return facts;
        }
    }

    private Recorded fact(ResultSet row) throws SQLException {
        var type = row.getString(3);
        var revision = row.getInt(4);
        var envelope = EnvelopeCodec.read(row.getLong(1), new EventId(row.getObject(2, UUID.class)), type, revision,
            row.getObject(5, OffsetDateTime.class).toInstant(), row.getString(6).getBytes(StandardCharsets.UTF_8),
            HexFormat.of().formatHex(row.getBytes(8)));
        return new Recorded(envelope, codec.read(type, revision, row.getString(7).getBytes(StandardCharsets.UTF_8)));
    }

    /// Repeated when the ground has moved meanwhile: the generation was replaced and dropped, or a crash of the
    /// database has taken back what the head speaks of.
    private <T> T read(Reading<T> reading) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var head = progress.head();
            var found = read(head, reading);
            if (found.isPresent()) {
                return found.get();
            }
            progress.refresh();
        }
        throw new DataAccessResourceFailureException("The read model is being put in order");
    }

    /// In a transaction, without which the driver would fetch everything at once.
    private <T> Optional<T> read(Head head, Reading<T> reading) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var found = reading.read(connection, head);
                return stands(connection, head) ? Optional.of(found) : Optional.empty();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The read model cannot be read", e);
        }
    }

    /// Asked after the rows were read: a generation is retired before its rows go.
    private static boolean stands(Connection connection, Head head) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT 1 FROM ingest.generation"
            + " WHERE id = ? AND state = 'LIVE' AND lineage = ? AND arrival >= ?")) {
            statement.setInt(1, head.generation());
            statement.setLong(2, head.lineage());
            statement.setLong(3, head.arrival());
            try (var rows = statement.executeQuery()) {
                return head.generation() == 0 || rows.next();
            }
        }
    }
}
