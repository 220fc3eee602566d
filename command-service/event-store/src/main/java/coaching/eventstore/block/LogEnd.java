package coaching.eventstore.block;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Where the next block goes.
///
/// @param block    place of the newest block
/// @param position of the newest event
/// @param keys     command keys of the blocks that the index does not have yet
public record LogEnd(long block, long position, List<String> keys) {

    /// The newest position, as an expression.
    public static final String HEAD = "coalesce((SELECT last_position FROM eventstore.block ORDER BY place DESC LIMIT 1), 0)";

    private static final String NEWEST = "SELECT place, last_position FROM eventstore.block ORDER BY place DESC LIMIT 1";
    private static final String BEHIND = "SELECT place, receipts FROM eventstore.block WHERE place > ? ORDER BY place LIMIT 500";

    /// What other instances write meanwhile is noticed when the next block's place is taken: so that is read first.
    public static LogEnd read(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(NEWEST)) {
            boolean any = rows.next();
            return new LogEnd(any ? rows.getLong(1) : 0, any ? rows.getLong(2) : 0, keysBehind(connection));
        }
    }

    private static List<String> keysBehind(Connection connection) throws SQLException {
        var keys = new ArrayList<String>();
        try (var statement = connection.prepareStatement(BEHIND)) {
            long at = BlockIndex.mark(connection);
            for (long before = -1; before < at;) {
                before = at;
                statement.setLong(1, before);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        at = rows.getLong(1);
                        Block.receipts(rows.getBytes(2)).forEach(receipt -> keys.add(receipt.key()));
                    }
                }
            }
        }
        return keys;
    }
}
