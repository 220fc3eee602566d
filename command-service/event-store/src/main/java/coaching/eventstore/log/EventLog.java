package coaching.eventstore.log;

import org.axonframework.messaging.eventstreaming.Tag;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Reads the log forward. Positions have no gaps and never change place, so "after the last one I saw" misses nothing.
public final class EventLog {

    /// Large enough that round trips do not count, small enough that a page is no burden.
    public static final int PAGE = 5_000;

    private static final String FORWARD = "SELECT " + Rows.COLUMNS
        + " FROM eventstore.event e WHERE e.position > ? AND e.position <= ? ORDER BY e.position LIMIT ?";

    /// The newest position, as an expression.
    static final String HEAD = "coalesce((SELECT max(position) FROM eventstore.event), 0)";

    private static final String BEFORE = "SELECT position, tags FROM eventstore.event WHERE position IN ("
        + "(SELECT position FROM eventstore.event_tag WHERE tag = ? AND position < ? ORDER BY position DESC LIMIT 10)"
        + " UNION ALL (SELECT position FROM eventstore.event WHERE " + TagIndex.NOT_INDEXED
        + " AND position < ? AND " + TagIndex.CARRIES + " ORDER BY position DESC LIMIT 10)) ORDER BY position DESC";

    private final Database database;

    public EventLog(Database database) {
        this.database = database;
    }

    public List<StoredEvent> read(long afterPosition, int limit) {
        return database.read(connection -> read(connection, afterPosition, Long.MAX_VALUE, limit));
    }

    /// Every event from there to what is now the end, page by page.
    public void forEach(long afterPosition, Consumer<? super StoredEvent> action) {
        stream(afterPosition).forEach(action);
    }

    /// The same, lazily, and a little ahead: positions have no gaps, so pages can be read side by side while the first of them is
    /// worked on. A connection of the pool is borrowed for each and given back.
    public Stream<StoredEvent> stream(long afterPosition) {
        long end = head();
        return LongStream.iterate(afterPosition, from -> from < end, from -> from + PAGE).boxed()
            .gather(ReadAhead.of(from -> page(from, Math.min(end, from + PAGE))))
            .flatMap(List::stream);
    }

    public Optional<StoredEvent> at(long position) {
        return read(position - 1, 1).stream().filter(event -> event.position() == position).findFirst();
    }

    /// The position of the newest event; 0 in an empty log.
    public long head() {
        return database.read(EventLog::head);
    }

    /// The position before that of the first event recorded at or after an instant; the head when there is none.
    public long before(Instant recorded) {
        return database.read(connection -> {
            try (var statement = connection.prepareStatement(
                "SELECT coalesce((SELECT min(position) - 1 FROM eventstore.event WHERE recorded_us >= ?), " + HEAD
                    + ")")) {
                statement.setLong(1, Micros.of(recorded));
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    return rows.getLong(1);
                }
            }
        });
    }

    /// Where a tag occurs last before a position: the relay's link from an event to its predecessor.
    public OptionalLong lastPositionOfTag(Tag tag, long beforePosition) {
        return database.read(connection -> {
            try (var statement = connection.prepareStatement(BEFORE)) {
                statement.setLong(1, Tags.number(tag));
                statement.setLong(2, beforePosition);
                statement.setLong(3, beforePosition);
                statement.setString(4, Tags.line(tag));
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        if (Tags.parse(rows.getString(2)).contains(tag)) {
                            return OptionalLong.of(rows.getLong(1));
                        }
                    }
                    return OptionalLong.empty();
                }
            }
        });
    }

    /// The matching events after a position, a page at a time.
    public CriteriaReader.Page page(List<Criterion> criteria, long after, long upTo) {
        return database.read(connection -> CriteriaReader.page(connection, criteria, after, upTo));
    }

    /// Whether anything after a position matches.
    public CriteriaReader.Check check(List<Criterion> criteria, long after) {
        return database.read(connection -> CriteriaReader.check(connection, criteria, after));
    }

    /// Recomputes every leaf hash and looks for gaps and for a damaged tag index.
    public Verification verify() {
        return database.read(Verification::of);
    }

    /// The position of the newest event that this connection sees.
    public static long head(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT " + HEAD);
             var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static List<StoredEvent> read(Connection connection, long after, long upTo, int limit) throws SQLException {
        try (var statement = connection.prepareStatement(FORWARD)) {
            statement.setLong(1, after);
            statement.setLong(2, upTo);
            statement.setInt(3, limit);
            try (var rows = statement.executeQuery()) {
                var events = new ArrayList<StoredEvent>();
                while (rows.next()) {
                    events.add(Rows.event(rows));
                }
                return events;
            }
        }
    }

    private List<StoredEvent> page(long after, long upTo) {
        return database.read(connection -> read(connection, after, upTo, PAGE));
    }

}
