package coaching.eventstore.log;

import org.axonframework.messaging.eventstreaming.Tag;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// What a check of the whole log found.
///
/// @param events   how many were looked at
/// @param findings what is wrong, the first [#MOST] of it; empty when the log is as it was written
public record Verification(long events, List<String> findings) {

    static final int MOST = 100;

    public boolean intact() {
        return findings.isEmpty();
    }

    static Verification of(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            return new Walk(connection).verify();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /// One pass over one snapshot.
    private static final class Walk {

        private final Connection connection;
        private final List<String> findings = new ArrayList<>();
        private long indexed;
        private long tags;
        private BigInteger tagSum = BigInteger.ZERO;

        Walk(Connection connection) {
            this.connection = connection;
        }

        Verification verify() throws SQLException {
            indexed = TagIndex.position(connection);
            long at = 0;
            for (var page = page(0); !page.isEmpty(); page = page(at)) {
                for (var event : page) {
                    check(event, ++at);
                    at = event.position();
                }
            }
            checkEnd("The index of tags", indexed, at);
            checkEnd("A command receipt", lastReceipt(), at);
            checkTagIndex();
            return new Verification(at, List.copyOf(findings));
        }

        private List<StoredEvent> page(long after) throws SQLException {
            return EventLog.read(connection, after, Long.MAX_VALUE, EventLog.PAGE);
        }

        private void check(StoredEvent event, long expected) {
            if (event.position() != expected) {
                report("Nothing is stored at " + expected
                    + (event.position() - expected > 1 ? ".." + (event.position() - 1) : ""));
            }
            var present = event.tags();
            var leaf = LeafHash.of(event.eventId(), event.type(), event.revision(), Micros.of(event.recordedAt()),
                event.metadata(),
                event.payload(), Tags.sorted(present));
            if (!Arrays.equals(leaf, event.leafHash())) {
                report("The event at " + event.position() + " is not what was hashed when it was written");
            }
            for (var tag : event.position() <= indexed ? present : Set.<Tag>of()) {
                tags++;
                tagSum = tagSum
                    .add(BigInteger.valueOf(Tags.number(tag)).multiply(BigInteger.valueOf(event.position())));
            }
        }

        /// A log whose end was cut off looks whole. What was derived from it remembers.
        private void checkEnd(String what, long position, long last) {
            if (position > last) {
                report(what + " knows of an event at " + position + " but the last event is at " + last);
            }
        }

        private long lastReceipt() throws SQLException {
            try (var statement = connection.createStatement();
                 var row = statement
                     .executeQuery("SELECT coalesce(max(last_position), 0) FROM eventstore.command_receipt")) {
                row.next();
                return row.getLong(1);
            }
        }

        /// A lost row there would let a conflict pass unseen.
        private void checkTagIndex() throws SQLException {
            try (var statement = connection.createStatement();
                 var rows = statement.executeQuery(
                     "SELECT count(*), coalesce(sum(tag::numeric * position), 0) FROM eventstore.event_tag")) {
                rows.next();
                if (rows.getLong(1) != tags || rows.getBigDecimal(2).compareTo(new BigDecimal(tagSum)) != 0) {
                    report("The tag index does not agree with the tags of the events");
                }
            }
        }

        private void report(String finding) {
            if (findings.size() < MOST) {
                findings.add(finding);
            }
        }
    }
}
