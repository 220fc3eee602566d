package coaching.eventstore.database;

import coaching.eventstore.block.Block;
import coaching.eventstore.block.BlockBuilder;
import coaching.eventstore.block.BlockIndex;
import coaching.eventstore.event.CommandKey;
import coaching.eventstore.event.Micros;
import coaching.eventstore.event.NewEvent;
import coaching.eventstore.event.StoreFailure;
import org.axonframework.messaging.eventstreaming.Tag;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// Lays a log of one row an event, as versions before the third had it, out as blocks. Every event keeps its position, its bytes
/// and its hash: one whose bytes are not what was hashed is not touched, and the log stays in the old version.
final class BlockLayout {

    static final int VERSION = 3;

    private static final int PAGE = 1_000;
    private static final String EVENTS = "SELECT position, event_id, type, revision, recorded_us, metadata, payload, tags, leaf_hash"
        + " FROM eventstore.old_event WHERE position > ? ORDER BY position LIMIT " + PAGE;
    /// `last_position` of a command that changed nothing is the head of its time.
    private static final String RECEIPTS = "SELECT key, owner, request_hash, response, first_position, last_position, recorded_us"
        + " FROM eventstore.old_receipt WHERE last_position >= ? AND last_position < ? ORDER BY last_position";
    private static final String INSERT = "INSERT INTO eventstore.block (" + Block.COLUMNS
        + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String OLD_RECEIPTS = "SELECT count(*) FROM eventstore.old_receipt";

    private final Connection connection;
    private long place;
    private long head;
    private long receipts;

    private BlockLayout(Connection connection) {
        this.connection = connection;
    }

    static void layOut(Connection connection) throws SQLException {
        var layout = new BlockLayout(connection);
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE INDEX old_receipt_place ON eventstore.old_receipt (last_position)");
            layout.receipts(0, 1);
            for (long before = -1; before < layout.head;) {
                before = layout.head;
                layout.page();
            }
            layout.requireAllReceipts();
            statement.execute("DROP TABLE eventstore.old_event, eventstore.old_receipt");
        }
        for (long indexed = 0; indexed < layout.place;) {
            indexed = BlockIndex.extend(connection);
        }
    }

    private void page() throws SQLException {
        var events = new ArrayList<NewEvent>();
        try (var statement = connection.prepareStatement(EVENTS)) {
            statement.setLong(1, head);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    requirePosition(rows.getLong(1), head + events.size() + 1);
                    events.add(event(rows));
                }
            }
        }
        var builder = new BlockBuilder(place, head);
        events.forEach(builder::add);
        insert(builder.build());
        receipts(head + 1, head + 1 + events.size());
        head += events.size();
    }

    /// Receipts of commands whose last position lies in a range, in blocks of their own.
    private void receipts(long from, long before) throws SQLException {
        try (var statement = connection.prepareStatement(RECEIPTS)) {
            statement.setLong(1, from);
            statement.setLong(2, before);
            statement.setFetchSize(PAGE);
            try (var rows = statement.executeQuery()) {
                for (boolean more = rows.next(); more;) {
                    var builder = new BlockBuilder(place, before - 1);
                    for (int i = 0; more && i < PAGE; i++, more = rows.next(), receipts++) {
                        builder.add(
                            new CommandKey(rows.getString(1), rows.getString(2), rows.getBytes(3), rows.getBytes(4)),
                            rows.getLong(5), rows.getLong(6), rows.getLong(7));
                    }
                    insert(builder.build());
                }
            }
        }
    }

    /// Nothing that is damaged is made to look whole.
    private static void requirePosition(long found, long expected) {
        if (found != expected) {
            throw new StoreFailure.StoreUnavailable("Nothing is stored at " + expected, null);
        }
    }

    private void requireAllReceipts() throws SQLException {
        try (var statement = connection.prepareStatement(OLD_RECEIPTS); var row = statement.executeQuery()) {
            row.next();
            if (row.getLong(1) != receipts) {
                throw new StoreFailure.StoreUnavailable("Command receipts know of events after " + head, null);
            }
        }
    }

    private void insert(List<Block> blocks) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT)) {
            for (var block : blocks) {
                block.bind(statement);
                statement.addBatch();
                place = block.place();
            }
            statement.executeBatch();
        }
    }

    private static NewEvent event(ResultSet row) throws SQLException {
        var event = NewEvent.of(row.getObject(2, UUID.class), row.getString(3), row.getString(4),
            Micros.instant(row.getLong(5)), row.getBytes(6), row.getBytes(7), tags(row.getString(8)));
        if (!Arrays.equals(event.leafHash(), row.getBytes(9))) {
            throw new StoreFailure.StoreUnavailable(
                "The event at " + row.getLong(1) + " is not what was hashed when it was written", null);
        }
        return event;
    }

    /// A line `key=value` each; backslash escapes backslash, `=` and newline.
    private static List<Tag> tags(String text) {
        return text.isEmpty() ? List.of() : Arrays.stream(text.split("\n", -1)).map(line -> {
            int equals = 0;
            while (line.charAt(equals) != '=') {
                equals += line.charAt(equals) == '\\' ? 2 : 1;
            }
            return new Tag(plain(line.substring(0, equals)), plain(line.substring(equals + 1)));
        }).toList();
    }

    private static String plain(String escaped) {
        var plain = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            plain.append(c != '\\' ? c : escaped.charAt(++i) == 'n' ? '\n' : escaped.charAt(i));
        }
        return plain.toString();
    }
}
