package coaching.eventstore.log;

import coaching.eventstore.block.Block;
import coaching.eventstore.block.CriteriaReader;
import coaching.eventstore.block.LastOfTag;
import coaching.eventstore.block.LogEnd;
import coaching.eventstore.database.Database;
import coaching.eventstore.event.Criterion;
import coaching.eventstore.event.Micros;
import coaching.eventstore.event.StoredEvent;
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

    private static final String FORWARD = "SELECT first_position, events FROM eventstore.block"
        + " WHERE place >= (SELECT max(place) FROM eventstore.block WHERE place < ?) AND place < ?"
        + " AND last_position > ? AND last_position >= first_position ORDER BY place";

    private static final String SINCE = "SELECT first_position, events FROM eventstore.block"
        + " WHERE place = (SELECT min(place) FROM eventstore.block WHERE newest_us >= ? AND last_position >= first_position)";

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
            try (var statement = connection.prepareStatement(SINCE)) {
                statement.setLong(1, Micros.of(recorded));
                try (var rows = statement.executeQuery()) {
                    return rows.next() ? firstSince(Micros.of(recorded), rows.getLong(1), rows.getBytes(2)) - 1
                        : head(connection);
                }
            }
        });
    }

    /// Where a tag occurs last before a position: the relay's link from an event to its predecessor.
    public OptionalLong lastPositionOfTag(Tag tag, long beforePosition) {
        return database.read(connection -> LastOfTag.find(connection, tag, beforePosition));
    }

    /// The matching events after a position, a page at a time.
    public CriteriaReader.Page page(List<Criterion> criteria, long after, long upTo) {
        return database.read(connection -> CriteriaReader.page(connection, criteria, after, upTo));
    }

    /// Whether anything after a position matches.
    public CriteriaReader.Check check(List<Criterion> criteria, long after) {
        return database.read(connection -> CriteriaReader.check(connection, criteria, after));
    }

    /// Recomputes every leaf hash and looks for gaps and for a damaged index. An end that was cut off before it was indexed
    /// is not missed.
    public Verification verify() {
        return database.read(Verification::of);
    }

    /// The position of the newest event that this connection sees.
    public static long head(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT " + LogEnd.HEAD);
             var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /// Positions have no gaps, so those after which as many events have been read are known beforehand.
    static List<StoredEvent> read(Connection connection, long after, long upTo, int limit) throws SQLException {
        long last = limit < upTo - after ? after + limit : upTo;
        try (var statement = connection.prepareStatement(FORWARD)) {
            statement.setLong(1, Block.placeAfter(after + 1));
            statement.setLong(2, Block.placeAfter(last));
            statement.setLong(3, after);
            try (var rows = statement.executeQuery()) {
                var events = new ArrayList<StoredEvent>();
                while (rows.next()) {
                    Block.events(rows.getLong(1), rows.getBytes(2), event -> {
                        if (event.position() > after && event.position() <= last) {
                            events.add(event);
                        }
                    });
                }
                return events;
            }
        }
    }

    private static long firstSince(long micros, long first, byte[] events) {
        var found = new long[] {Long.MAX_VALUE};
        Block.events(first, events, event -> {
            if (Micros.of(event.recordedAt()) >= micros) {
                found[0] = Math.min(found[0], event.position());
            }
        });
        return found[0];
    }

    private List<StoredEvent> page(long after, long upTo) {
        return database.read(connection -> read(connection, after, upTo, PAGE));
    }

}
