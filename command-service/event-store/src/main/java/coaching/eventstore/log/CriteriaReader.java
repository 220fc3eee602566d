package coaching.eventstore.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/// Reads the events that match any of some criteria, a page at a time.
///
/// The statement looks up positions only, by the [TagIndex] and among the few events that are not indexed yet, in a materialised
/// step of its own; otherwise the planner walks the whole log when a tag is rare. What it finds is a superset:
/// [Criterion#matches] decides.
public final class CriteriaReader {

    private static final int PAGE = 5_000;

    /// @param head the head of the log in the snapshot this page was read from
    /// @param next where the next page starts, or -1 when this was the last one
    public record Page(long head, List<StoredEvent> events, long next) {}

    /// The matching events after a position and up to another.
    public static Page page(Connection connection, List<Criterion> criteria, long after, long upTo)
        throws SQLException {
        try (var statement = connection.prepareStatement(sql(criteria))) {
            bind(statement, criteria, after, upTo);
            statement.setFetchSize(0);
            return fetch(statement, criteria);
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

    private static Page fetch(PreparedStatement statement, List<Criterion> criteria) throws SQLException {
        var events = new ArrayList<StoredEvent>();
        long head = 0;
        long last = 0;
        int hits = 0;
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                head = rows.getLong(10);
                last = rows.getLong(1);
                if (rows.wasNull()) {
                    break;
                }
                hits++;
                var event = Rows.event(rows);
                if (event.matchesAny(criteria)) {
                    events.add(event);
                }
            }
        }
        return new Page(head, events, hits < PAGE ? -1 : last);
    }

    private static String sql(List<Criterion> criteria) {
        var hits = criteria.stream().map(CriteriaReader::positions).collect(Collectors.joining(" UNION "));
        var found = criteria.isEmpty() ? "(SELECT position FROM eventstore.event WHERE false)" : hits;
        return "WITH hit AS MATERIALIZED (SELECT position FROM (" + found + ") found ORDER BY position LIMIT " + PAGE
            + ") SELECT " + Rows.COLUMNS
            + ", h.position FROM (SELECT " + EventLog.HEAD + " AS position) h LEFT JOIN eventstore.event e"
            + " ON e.position = ANY (ARRAY(SELECT position FROM hit)) ORDER BY e.position";
    }

    private static String positions(Criterion criterion) {
        if (criterion.tags().isEmpty()) {
            var types = criterion.types().isEmpty() ? "" : " AND type = ANY (?)";
            return "(SELECT position FROM eventstore.event WHERE position > ? AND position <= ?" + types
                + " ORDER BY position LIMIT "
                + PAGE + ")";
        }
        var indexed = Collections.nCopies(criterion.tags().size(),
            "SELECT position FROM eventstore.event_tag WHERE position > ? AND position <= ? AND tag = ?");
        var carries = Collections.nCopies(criterion.tags().size(), TagIndex.CARRIES);
        return "(" + String.join(" INTERSECT ", indexed) + " ORDER BY position LIMIT " + PAGE
            + ") UNION (SELECT position FROM eventstore.event WHERE position > ? AND position <= ? AND "
            + TagIndex.NOT_INDEXED
            + " AND " + String.join(" AND ", carries) + " ORDER BY position LIMIT " + PAGE + ")";
    }

    private static void bind(PreparedStatement statement, List<Criterion> criteria, long after, long upTo)
        throws SQLException {
        int at = 1;
        for (var criterion : criteria) {
            for (var tag : criterion.tags()) {
                statement.setLong(at++, after);
                statement.setLong(at++, upTo);
                statement.setLong(at++, Tags.number(tag));
            }
            statement.setLong(at++, after);
            statement.setLong(at++, upTo);
            for (var tag : criterion.tags()) {
                statement.setString(at++, Tags.line(tag));
            }
            if (criterion.tags().isEmpty() && !criterion.types().isEmpty()) {
                statement.setArray(at++,
                    statement.getConnection().createArrayOf("text", criterion.types().toArray()));
            }
        }
    }

    private CriteriaReader() {}
}
