package coaching.eventstore.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The table that finds events by tag. It follows the log: it is derived from it, complete up to a position that it names, and
/// whoever reads by tag looks through the events after that position as well. So no append waits for its tags to be indexed, and
/// many events' tags are indexed in one go, in the order of the index.
public final class TagIndex {

    /// A condition on `eventstore.event` that is true of what is not indexed yet.
    static final String NOT_INDEXED = "position > (SELECT position FROM eventstore.tag_index)";

    /// A condition that is true of events with a tag, given as a line. Whole lines: `session=1` is no part of `session=12`.
    static final String CARRIES = "strpos(chr(10) || tags || chr(10), chr(10) || ? || chr(10)) > 0";

    private static final int PAGE = 5_000;
    private static final String NEXT = "SELECT position, tags FROM eventstore.event WHERE position > ? ORDER BY position LIMIT "
        + PAGE;
    /// Moves the position from where we believe it to be: of two who extend the index at once, one does nothing.
    private static final String EXTEND = "WITH turn AS (UPDATE eventstore.tag_index SET position = ? WHERE position = ? RETURNING 1)"
        + ", t AS (INSERT INTO eventstore.event_tag (tag, position) SELECT unnest(?::bigint[]), unnest(?::bigint[]) FROM turn)"
        + " SELECT count(*) FROM turn";

    private record Entry(long tag, long position) {
        static final Comparator<Entry> ORDER = Comparator.comparingLong(Entry::tag).thenComparingLong(Entry::position);
    }

    /// What is lost of the index in a crash of the server is made again from the log: its commits need not reach the disk.
    public static void prepare(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET synchronous_commit = off");
            statement.execute("SET plan_cache_mode = force_generic_plan");
            statement.execute("SET enable_bitmapscan = off");
        }
    }

    /// Everything up to here is indexed.
    public static long position(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT position FROM eventstore.tag_index");
             var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /// Indexes the next few thousand events, and returns up to where.
    public static long extend(Connection connection) throws SQLException {
        long from = position(connection);
        var entries = new ArrayList<Entry>();
        long to = read(connection, from, entries);
        if (to == from) {
            return from;
        }
        entries.sort(Entry.ORDER);
        return insert(connection, from, to, entries) ? to : position(connection);
    }

    private static long read(Connection connection, long from, List<Entry> into) throws SQLException {
        long last = from;
        try (var statement = connection.prepareStatement(NEXT)) {
            statement.setLong(1, from);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    last = rows.getLong(1);
                    for (var tag : Tags.parse(rows.getString(2))) {
                        into.add(new Entry(Tags.number(tag), last));
                    }
                }
            }
        }
        return last;
    }

    private static boolean insert(Connection connection, long from, long to, List<Entry> entries) throws SQLException {
        try (var statement = connection.prepareStatement(EXTEND)) {
            statement.setLong(1, to);
            statement.setLong(2, from);
            statement.setObject(3, entries.stream().mapToLong(Entry::tag).toArray());
            statement.setObject(4, entries.stream().mapToLong(Entry::position).toArray());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1) == 1;
            }
        }
    }

    private TagIndex() {}
}
