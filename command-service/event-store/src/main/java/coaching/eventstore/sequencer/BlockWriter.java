package coaching.eventstore.sequencer;

import coaching.eventstore.block.Block;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import static java.util.stream.Collectors.joining;

/// Writes blocks with one statement, which is its own transaction: the check of their command keys, events, receipts and commit
/// in one round trip.
///
/// The primary key decides who writes: a block whose place is taken says that another instance has written, and nothing is
/// written. Nor is anything when the index knows one of the command keys.
final class BlockWriter {

    private static final String INSERT = "INSERT INTO eventstore.block (" + Block.COLUMNS + ") ";
    private static final String ONE = INSERT + "VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String MANY = INSERT + "SELECT * FROM (SELECT "
        + Stream.of("bigint", "bigint", "bigint", "bigint", "bytea", "bytea", "bytea", "bytea")
            .map(type -> "unnest(?::" + type + "[])").collect(joining(", "))
        + ") added WHERE NOT EXISTS (SELECT FROM eventstore.key_block WHERE key = ANY (?))";

    private final Connection connection;

    BlockWriter(Connection connection) throws SQLException {
        this.connection = connection;
        try (var statement = connection.createStatement()) {
            statement.execute("SET plan_cache_mode = force_generic_plan");
        }
    }

    /// All or nothing. Returns whether anything was written: not when one of the keys is in the index, or shares its number with
    /// one that is.
    ///
    /// @param keys those that may be there, as numbers
    boolean write(List<Block> blocks, long[] keys) throws SQLException {
        boolean plain = blocks.size() == 1 && keys.length == 0;
        try (var statement = connection.prepareStatement(plain ? ONE : MANY)) {
            if (plain) {
                blocks.getFirst().bind(statement);
            } else {
                bind(statement, blocks);
                statement.setObject(9, keys);
            }
            return statement.executeUpdate() > 0;
        }
    }

    private static void bind(PreparedStatement statement, List<Block> blocks) throws SQLException {
        statement.setObject(1, blocks.stream().mapToLong(Block::place).toArray());
        statement.setObject(2, blocks.stream().mapToLong(Block::first).toArray());
        statement.setObject(3, blocks.stream().mapToLong(Block::last).toArray());
        statement.setObject(4, blocks.stream().mapToLong(Block::newest).toArray());
        bind(statement, 5, blocks, Block::tags);
        bind(statement, 6, blocks, Block::keys);
        bind(statement, 7, blocks, Block::events);
        bind(statement, 8, blocks, Block::receipts);
    }

    private static void bind(PreparedStatement statement, int at, List<Block> blocks, Function<Block, byte[]> column)
        throws SQLException {
        statement.setArray(at, statement.getConnection().unwrap(org.postgresql.PGConnection.class)
            .createArrayOf("bytea", blocks.stream().map(column).toArray(byte[][]::new)));
    }
}
