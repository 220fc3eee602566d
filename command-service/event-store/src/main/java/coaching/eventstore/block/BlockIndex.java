package coaching.eventstore.block;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.LongPredicate;

/// The tables that find blocks by the tags of their events and by the keys of their receipts. They follow the log: they are
/// derived from it, complete up to a block that `eventstore.block_index` names, and whoever looks for a tag or a key looks
/// through the blocks after that one as well. So no append waits for its tags to be indexed, and many blocks are indexed in one
/// go, in the order of the index, a tag that many of them carry with one row.
public final class BlockIndex {

    /// A condition on `eventstore.block` that is true of what is not indexed yet.
    static final String NOT_INDEXED = "place > (SELECT place FROM eventstore.block_index)";

    /// Blocks in which a tag may occur, from the one that the query calls `low`.
    static final String TAGGED = "SELECT place FROM (SELECT last_block, unnest(earlier || last_block) AS place"
        + " FROM eventstore.tag_block WHERE tag = ? AND last_block >= (SELECT place FROM low)) tagged"
        + " WHERE place >= (SELECT place FROM low)";

    /// For [#TAGGED]: the rows of a tag follow each other, so few of them are read for the first blocks.
    static final String IN_ORDER = " ORDER BY last_block, place LIMIT ";

    /// A condition that is true of blocks with a tag, given as [#bytes]: of others by accident, which does no harm.
    static final String CARRIES = "position(? IN tags) > 0";

    private static final int BLOCKS = 2_000;
    private static final int KEYS = 10_000;
    private static final String NEXT = "SELECT place, tags, keys FROM eventstore.block WHERE place > ? ORDER BY place LIMIT "
        + BLOCKS;
    /// Moves the mark from where we believe it to be: of two who extend the index at once, one does nothing.
    private static final String EXTEND = "WITH turn AS (UPDATE eventstore.block_index SET place = ? WHERE place = ? RETURNING 1)"
        + ", t AS (INSERT INTO eventstore.tag_block (tag, last_block, earlier)"
        + " SELECT unnest(?::bigint[]), unnest(?::bigint[]), unnest(?::text[])::bigint[] FROM turn)"
        + ", k AS (INSERT INTO eventstore.key_block (key, block) SELECT unnest(?::bigint[]), unnest(?::bigint[]) FROM turn)"
        + " SELECT count(*) FROM turn";

    /// What is lost of the index in a crash of the server is made again from the log: its commits need not reach the disk.
    public static void prepare(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET synchronous_commit = off");
            statement.execute("SET plan_cache_mode = force_generic_plan");
            statement.execute("SET enable_bitmapscan = off");
        }
    }

    /// The place of the block up to which it is complete.
    public static long mark(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT place FROM eventstore.block_index");
             var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /// How many command keys it has, at most: a row of theirs takes at least this many bytes.
    public static long mostKeys(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT pg_relation_size('eventstore.key_block') / 44");
             var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /// The numbers of all its command keys. Returns whether all were wanted.
    public static boolean keys(Connection connection, LongPredicate more) throws SQLException {
        connection.setAutoCommit(false);
        try (var setting = connection.createStatement();
             var statement = connection.prepareStatement("SELECT key FROM eventstore.key_block")) {
            setting.execute("SET LOCAL enable_seqscan = on");
            statement.setFetchSize(KEYS);
            try (var rows = statement.executeQuery()) {
                boolean wanted = true;
                while (wanted && rows.next()) {
                    wanted = more.test(rows.getLong(1));
                }
                return wanted;
            }
        }
    }

    /// Indexes the next blocks, and returns up to where.
    public static long extend(Connection connection) throws SQLException {
        long from = mark(connection);
        var round = Round.read(connection, from);
        if (round.last > from && !round.insert(connection, from)) {
            return mark(connection);
        }
        return round.last;
    }

    /// A number as it stands in `tags` and `keys` of a block.
    static byte[] bytes(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    /// What some blocks add to the index.
    private static final class Round {

        private final Map<Long, List<Long>> blocksOfTag = new HashMap<>();
        private final Map<Long, List<Long>> blocksOfKey = new HashMap<>();
        private long last;

        static Round read(Connection connection, long from) throws SQLException {
            var round = new Round();
            round.last = from;
            try (var statement = connection.prepareStatement(NEXT)) {
                statement.setLong(1, from);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        round.last = rows.getLong(1);
                        round.add(rows.getBytes(2), round.blocksOfTag);
                        round.add(rows.getBytes(3), round.blocksOfKey);
                    }
                }
            }
            return round;
        }

        private void add(byte[] numbers, Map<Long, List<Long>> into) {
            for (long number : Block.numbers(numbers)) {
                var blocks = into.computeIfAbsent(number, _ -> new ArrayList<>(1));
                if (blocks.isEmpty() || blocks.getLast() != last) {
                    blocks.add(last);
                }
            }
        }

        boolean insert(Connection connection, long from) throws SQLException {
            var tags = new TreeSet<>(blocksOfTag.keySet()).stream().mapToLong(Long::longValue).toArray();
            var keys = blocksOfKey.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(block -> new long[] {entry.getKey(), block}))
                .sorted(Arrays::compare).toList();
            try (var statement = connection.prepareStatement(EXTEND)) {
                statement.setLong(1, last);
                statement.setLong(2, from);
                statement.setObject(3, tags);
                statement.setObject(4, Arrays.stream(tags).map(tag -> blocks(tag).getLast()).toArray());
                statement.setArray(5, connection.createArrayOf("text",
                    Arrays.stream(tags).mapToObj(tag -> earlier(blocks(tag))).toArray()));
                statement.setObject(6, keys.stream().mapToLong(key -> key[0]).toArray());
                statement.setObject(7, keys.stream().mapToLong(key -> key[1]).toArray());
                try (var row = statement.executeQuery()) {
                    row.next();
                    return row.getLong(1) == 1;
                }
            }
        }

        private List<Long> blocks(long tag) {
            return blocksOfTag.getOrDefault(tag, List.of());
        }

        private static @Nullable String earlier(List<Long> blocks) {
            return blocks.size() == 1 ? null
                : blocks.subList(0, blocks.size() - 1).toString().replace('[', '{').replace(']', '}');
        }
    }

    private BlockIndex() {}
}
