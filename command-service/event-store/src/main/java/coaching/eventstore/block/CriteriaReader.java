package coaching.eventstore.block;

import coaching.eventstore.event.Criterion;
import coaching.eventstore.event.StoredEvent;
import coaching.eventstore.event.Tags;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/// Reads the events that match any of some criteria, a page at a time.
///
/// The statement looks up the places of blocks only, by the [BlockIndex] and among the few blocks that are not indexed yet, in a
/// materialised step of its own; otherwise the planner walks the whole log when a tag is rare. What it finds is a superset:
/// [Criterion#matches] decides.
public final class CriteriaReader {

    /// Of blocks.
    private static final int PAGE = 500;

    /// Of the block with the first event after a position.
    private static final String LOW = "WITH low AS MATERIALIZED (SELECT coalesce((SELECT max(place) FROM eventstore.block"
        + " WHERE place < ?), 0) AS place)";

    private static final String AFTER_LOW = "place >= (SELECT place FROM low)";

    /// @param head the head of the log in the snapshot this page was read from
    /// @param next where the next page starts, or -1 when this was the last one
    public record Page(long head, List<StoredEvent> events, long next) {}

    /// The matching events after a position and up to another.
    public static Page page(Connection connection, List<Criterion> criteria, long after, long upTo)
        throws SQLException {
        try (var statement = connection.prepareStatement(sql(criteria))) {
            bind(statement, criteria, after, upTo);
            statement.setFetchSize(0);
            return fetch(statement, criteria, after, upTo);
        }
    }

    /// Whether anything after a position matches. Returns the head up to which that was checked.
    public static Check check(Connection connection, List<Criterion> criteria, long after) throws SQLException {
        var page = page(connection, criteria, after, Long.MAX_VALUE);
        long head = page.head();
        while (page.events().isEmpty() && page.next() >= 0) {
            page = page(connection, criteria, page.next(), head);
        }
        return new Check(!page.events().isEmpty(), head);
    }

    /// @param checkedTo nothing up to here is left to check
    public record Check(boolean conflict, long checkedTo) {}

    private static Page fetch(PreparedStatement statement, List<Criterion> criteria, long after, long upTo)
        throws SQLException {
        var events = new ArrayList<StoredEvent>();
        long head = 0;
        long last = 0;
        int blocks = 0;
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                head = rows.getLong(1);
                long first = rows.getLong(2);
                if (rows.wasNull()) {
                    break;
                }
                blocks++;
                last = rows.getLong(3);
                Block.events(first, rows.getBytes(4), event -> {
                    if (event.position() > after && event.position() <= upTo && event.matchesAny(criteria)) {
                        events.add(event);
                    }
                });
            }
        }
        return new Page(head, events, blocks < PAGE ? -1 : last);
    }

    private static String sql(List<Criterion> criteria) {
        var hits = criteria.stream().map(CriteriaReader::blocks).collect(Collectors.joining(" UNION "));
        var found = criteria.isEmpty() ? "SELECT place FROM eventstore.block WHERE false" : hits;
        return LOW + ", hit AS MATERIALIZED (SELECT place FROM (" + found + ") found WHERE " + AFTER_LOW
            + " ORDER BY place LIMIT " + PAGE
            + ") SELECT h.position, b.first_position, b.last_position, b.events FROM (SELECT " + LogEnd.HEAD
            + " AS position) h LEFT JOIN eventstore.block b"
            + " ON b.place = ANY (ARRAY(SELECT place FROM hit)) AND b.first_position <= ? ORDER BY b.place";
    }

    private static String blocks(Criterion criterion) {
        if (criterion.equals(Criterion.ANY)) {
            return "(SELECT place FROM eventstore.block WHERE " + AFTER_LOW + " ORDER BY place LIMIT " + PAGE + ")";
        }
        return lookups(criterion).stream().map(CriteriaReader::blocks).collect(Collectors.joining(" UNION "));
    }

    /// Blocks with all of these numbers.
    private static String blocks(long[] numbers) {
        var indexed = Collections.nCopies(numbers.length, BlockIndex.TAGGED);
        var carries = Collections.nCopies(numbers.length, BlockIndex.CARRIES);
        return "(" + String.join(" INTERSECT ", indexed) + (numbers.length == 1 ? BlockIndex.IN_ORDER + PAGE : "")
            + ") UNION (SELECT place FROM eventstore.block WHERE " + AFTER_LOW + " AND " + BlockIndex.NOT_INDEXED
            + " AND "
            + String.join(" AND ", carries) + " ORDER BY place LIMIT " + PAGE + ")";
    }

    /// What to look for: its tags together, or else any of its types.
    private static List<long[]> lookups(Criterion criterion) {
        return criterion.tags().isEmpty()
            ? criterion.types().stream().map(type -> new long[] {Tags.ofType(type)}).toList()
            : List.of(criterion.tags().stream().mapToLong(Tags::number).toArray());
    }

    private static void bind(PreparedStatement statement, List<Criterion> criteria, long after, long upTo)
        throws SQLException {
        int at = 1;
        statement.setLong(at++, Block.placeAfter(Math.min(after, Long.MAX_VALUE - 1) + 1));
        for (var criterion : criteria) {
            for (var numbers : lookups(criterion)) {
                for (long number : numbers) {
                    statement.setLong(at++, number);
                }
                for (long number : numbers) {
                    statement.setBytes(at++, BlockIndex.bytes(number));
                }
            }
        }
        statement.setLong(at, upTo);
    }

    private CriteriaReader() {}
}
