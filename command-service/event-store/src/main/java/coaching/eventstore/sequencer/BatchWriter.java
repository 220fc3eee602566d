package coaching.eventstore.sequencer;

import coaching.eventstore.log.CommandKey;
import coaching.eventstore.log.NewEvent;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import static java.util.stream.Collectors.joining;

/// Writes appends with one statement, which is its own transaction: events and command receipts in one round trip, commit included.
///
/// The primary keys decide. An event whose position is taken says that another instance has written, a receipt whose key is taken
/// that its command was carried out before; either way nothing is written.
final class BatchWriter {

    private static final String RECEIPT = "WITH r AS (INSERT INTO eventstore.command_receipt"
        + " (key, owner, request_hash, response, first_position, last_position, recorded_us) ";
    private static final String EVENT = "INSERT INTO eventstore.event"
        + " (position, event_id, type, revision, recorded_us, metadata, payload, tags, leaf_hash) ";

    private static final String ONE = EVENT + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ONE_WITH_KEY = RECEIPT + "VALUES (?, ?, ?, ?, ?, ?, ?)) " + ONE;
    /// `unnest` in the list of columns, not in FROM: there the server would spool every array first.
    private static final String MANY = RECEIPT + arrays("text", "text", "bytea", "bytea", "bigint", "bigint", "bigint")
        + ") " + EVENT + arrays("bigint", "uuid", "text", "text", "bigint", "bytea", "bytea", "text", "bytea");

    private final Connection connection;

    BatchWriter(Connection connection) throws SQLException {
        this.connection = connection;
        try (var statement = connection.createStatement()) {
            statement.execute("SET plan_cache_mode = force_generic_plan");
        }
    }

    /// Writes after the position that we believe to be the newest, all or nothing.
    void write(long head, List<PendingAppend> appends, long nowMicros) throws SQLException {
        if (appends.size() == 1 && appends.getFirst().append().events().size() == 1) {
            writeOne(head + 1, appends.getFirst().append(), nowMicros);
            return;
        }
        try (var statement = connection.prepareStatement(MANY)) {
            new Columns(head, appends, nowMicros).bind(statement);
            statement.executeUpdate();
        }
    }

    private void writeOne(long position, Append append, long nowMicros) throws SQLException {
        var key = append.key();
        try (var statement = connection.prepareStatement(key == null ? ONE : ONE_WITH_KEY)) {
            if (key != null) {
                bindReceipt(statement, position, key, nowMicros);
            }
            bindEvent(statement, key == null ? 1 : 8, position, append.events().getFirst());
            statement.executeUpdate();
        }
    }

    private static String arrays(String... types) {
        return Stream.of(types).map(type -> "unnest(?::" + type + "[])").collect(joining(", ", "SELECT ", ""));
    }

    private static void bindReceipt(PreparedStatement statement, long position, CommandKey key, long nowMicros)
        throws SQLException {
        statement.setString(1, key.key());
        statement.setString(2, key.owner());
        statement.setBytes(3, key.requestHash());
        statement.setBytes(4, key.response());
        statement.setLong(5, position);
        statement.setLong(6, position);
        statement.setLong(7, nowMicros);
    }

    private static void bindEvent(PreparedStatement statement, int from, long position, NewEvent event)
        throws SQLException {
        statement.setLong(from, position);
        statement.setObject(from + 1, event.eventId());
        statement.setString(from + 2, event.type());
        statement.setString(from + 3, event.revision());
        statement.setLong(from + 4, event.recordedMicros());
        statement.setBytes(from + 5, event.metadata());
        statement.setBytes(from + 6, event.payload());
        statement.setString(from + 7, event.tagText());
        statement.setBytes(from + 8, event.leafHash());
    }
}
