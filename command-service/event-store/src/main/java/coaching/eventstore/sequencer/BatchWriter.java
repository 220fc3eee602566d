package coaching.eventstore.sequencer;

import coaching.eventstore.log.CommandKey;
import coaching.eventstore.log.NewEvent;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import static java.util.stream.Collectors.joining;

/// Writes appends with one statement, which is its own transaction: move the head from where we believe it to be, and only if
/// that succeeds insert events, tag index and command receipts. One round trip, commit included.
final class BatchWriter {

    private static final String TURN = "WITH turn AS (UPDATE eventstore.head SET position = ? WHERE position = ? AND term = ? RETURNING 1)";
    private static final String EVENT = ", e AS (INSERT INTO eventstore.event"
        + " (position, event_id, type, revision, recorded_us, metadata, payload, tags, leaf_hash) SELECT ";
    private static final String TAG = ", t AS (INSERT INTO eventstore.event_tag (tag, position) SELECT ";
    private static final String RECEIPT = ", r AS (INSERT INTO eventstore.command_receipt"
        + " (key, owner, request_hash, response, first_position, last_position, recorded_us) SELECT ";
    private static final String DONE = " SELECT count(*) FROM turn";

    private static final String LONE_EVENT = EVENT + "?, ?, ?, ?, ?, ?, ?, ?, ? FROM turn)" + TAG
        + "unnest(?::bigint[]), ? FROM turn)";
    private static final String ONE_WITH_KEY = TURN + LONE_EVENT + RECEIPT + "?, ?, ?, ?, ?, ?, ? FROM turn)" + DONE;
    private static final String ONE = TURN + LONE_EVENT + DONE;
    /// `unnest` in the list of columns, not in FROM: there the server would spool every array first.
    private static final String MANY = TURN
        + EVENT + arrays("bigint", "uuid", "text", "text", "bigint", "bytea", "bytea", "text", "bytea")
        + TAG + arrays("bigint", "bigint")
        + RECEIPT + arrays("text", "text", "bytea", "bytea", "bigint", "bigint", "bigint")
        + DONE;

    private final Connection connection;
    private final long term;

    private BatchWriter(Connection connection, long term) {
        this.connection = connection;
        this.term = term;
    }

    /// A new term: whoever wrote before can write no more.
    static Started takeOver(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET plan_cache_mode = force_generic_plan");
            try (var row = statement
                .executeQuery("UPDATE eventstore.head SET term = term + 1 RETURNING position, term")) {
                row.next();
                return new Started(new BatchWriter(connection, row.getLong(2)), row.getLong(1));
            }
        }
    }

    record Started(BatchWriter writer, long head) {}

    /// Returns false, and writes nothing, when the head is not where it was or the term is over.
    boolean write(long head, List<PendingAppend> appends, long nowMicros) throws SQLException {
        if (appends.size() == 1 && appends.getFirst().append().events().size() == 1) {
            return writeOne(head, appends.getFirst().append(), nowMicros);
        }
        var columns = new Columns(head, appends, nowMicros);
        try (var statement = connection.prepareStatement(MANY)) {
            bindTurn(statement, head + columns.events(), head);
            columns.bind(statement, 4);
            return succeeded(statement);
        }
    }

    private boolean writeOne(long head, Append append, long nowMicros) throws SQLException {
        var key = append.key();
        try (var statement = connection.prepareStatement(key == null ? ONE : ONE_WITH_KEY)) {
            bindTurn(statement, head + 1, head);
            bindEvent(statement, head + 1, append.events().getFirst());
            if (key != null) {
                bindReceipt(statement, head + 1, key, nowMicros);
            }
            return succeeded(statement);
        }
    }

    private static String arrays(String... types) {
        return Stream.of(types).map(type -> "unnest(?::" + type + "[])").collect(joining(", ", "", " FROM turn)"));
    }

    private void bindTurn(PreparedStatement statement, long to, long from) throws SQLException {
        statement.setLong(1, to);
        statement.setLong(2, from);
        statement.setLong(3, term);
    }

    private static void bindEvent(PreparedStatement statement, long position, NewEvent event) throws SQLException {
        statement.setLong(4, position);
        statement.setObject(5, event.eventId());
        statement.setString(6, event.type());
        statement.setString(7, event.revision());
        statement.setLong(8, event.recordedMicros());
        statement.setBytes(9, event.metadata());
        statement.setBytes(10, event.payload());
        statement.setString(11, event.tagText());
        statement.setBytes(12, event.leafHash());
        statement.setObject(13, event.tagNumbers());
        statement.setLong(14, position);
    }

    private static void bindReceipt(PreparedStatement statement, long position, CommandKey key, long nowMicros)
        throws SQLException {
        statement.setString(15, key.key());
        statement.setString(16, key.owner());
        statement.setBytes(17, key.requestHash());
        statement.setBytes(18, key.response());
        statement.setLong(19, position);
        statement.setLong(20, position);
        statement.setLong(21, nowMicros);
    }

    private static boolean succeeded(PreparedStatement statement) throws SQLException {
        try (var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1) == 1;
        }
    }
}
