package coaching.eventstore.log;

import coaching.eventstore.block.Block;
import coaching.eventstore.block.BlockIndex;
import coaching.eventstore.event.CommandKey;
import coaching.eventstore.event.Micros;
import coaching.eventstore.event.StoreFailure;
import coaching.eventstore.event.Tags;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

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

        private static final int PAGE = 500;
        private static final String NEXT = "SELECT place, first_position, last_position, tags, keys, events, receipts, newest_us"
            + " FROM eventstore.block WHERE place > ? ORDER BY place LIMIT " + PAGE;

        private static final String OUT_OF_ORDER = "SELECT count(*) FROM (SELECT place,"
            + " lag(place) OVER (PARTITION BY tag ORDER BY last_block, nth) AS before FROM eventstore.tag_block,"
            + " unnest(earlier || last_block) WITH ORDINALITY AS b (place, nth)) ordered WHERE place <= before";

        private final Connection connection;
        private final List<String> findings = new ArrayList<>();
        private final Expected tags = new Expected();
        private final Expected keys = new Expected();
        private long indexed;
        private long block;
        private long position;

        Walk(Connection connection) {
            this.connection = connection;
        }

        Verification verify() throws SQLException {
            indexed = BlockIndex.mark(connection);
            for (long before = -1; before < block;) {
                before = block;
                walk(before);
            }
            if (indexed > block) {
                report("The index knows of a block at " + Block.position(indexed) + " but the log ends at " + position);
            }
            tags.compare("The index of tags does not agree with the tags of the events",
                "SELECT tag, unnest(earlier || last_block) AS block FROM eventstore.tag_block");
            keys.compare("The index of command keys does not agree with the receipts",
                "SELECT key AS tag, block FROM eventstore.key_block");
            checkOrder();
            return new Verification(position, List.copyOf(findings));
        }

        private void walk(long after) throws SQLException {
            try (var statement = connection.prepareStatement(NEXT)) {
                statement.setLong(1, after);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        checkPlace(rows.getLong(1), rows.getLong(2));
                        try {
                            checkEvents(rows);
                            checkReceipts(rows);
                        } catch (StoreFailure.StoreUnavailable _) {
                            report("The block at " + Block.position(block) + " is not what was written");
                        }
                        position = rows.getLong(3);
                    }
                }
            }
        }

        private void checkPlace(long place, long first) {
            if (first != position + 1) {
                report("Nothing is stored at " + (position + 1) + (first - position > 2 ? ".." + (first - 1) : ""));
            } else if (place != Block.next(block, position)) {
                report("Receipts before " + first + " are missing");
            }
            block = place;
        }

        private void checkEvents(ResultSet row) throws SQLException {
            var present = new HashSet<Long>();
            long newest = row.getLong(3) < row.getLong(2) ? 0 : Long.MIN_VALUE;
            var frames = Block.frames(row.getLong(2), row.getBytes(6));
            for (var frame : frames) {
                if (!frame.intact()) {
                    report("The event at " + frame.position() + " is not what was hashed when it was written");
                }
                var event = frame.event();
                newest = Math.max(newest, Micros.of(event.recordedAt()));
                LongStream.of(Tags.numbers(event.type(), event.tags())).forEach(present::add);
            }
            long last = row.getLong(2) + frames.size() - 1;
            if (last != row.getLong(3)) {
                report("The block at " + Block.position(block) + " ends at " + last + ", not at " + row.getLong(3));
            }
            if (newest != row.getLong(8)) {
                report("The block at " + Block.position(block) + " was not recorded last at its newest_us");
            }
            checkNumbers(present, row.getBytes(4), tags, "tags");
        }

        /// A receipt says where its events are.
        private void checkReceipts(ResultSet row) throws SQLException {
            var present = new HashSet<Long>();
            for (var receipt : Block.receipts(row.getBytes(7))) {
                present.add(CommandKey.number(receipt.key()));
                if (receipt.lastPosition() > row.getLong(3)) {
                    report("A command receipt knows of an event at " + receipt.lastPosition()
                        + " but its block ends at " + row.getLong(3));
                }
            }
            checkNumbers(present, row.getBytes(5), keys, "command keys");
        }

        /// A lost number would let a conflict, or a command sent again, pass unseen.
        private void checkNumbers(Set<Long> present, byte[] numbers, Expected expected, String what) {
            var stored = new HashSet<Long>();
            for (long number : Block.numbers(numbers)) {
                stored.add(number);
            }
            if (!stored.equals(present)) {
                report("The numbers of the " + what + " of the block at " + Block.position(block) + " are not theirs");
            }
            if (block <= indexed) {
                present.forEach(number -> expected.add(number, block));
            }
        }

        /// Who looks for a tag from some block on looks at the rows that end there or later only.
        private void checkOrder() throws SQLException {
            try (var statement = connection.createStatement(); var row = statement.executeQuery(OUT_OF_ORDER)) {
                row.next();
                if (row.getLong(1) > 0) {
                    report("The rows of the index of tags do not follow each other");
                }
            }
        }

        private void report(String finding) {
            if (findings.size() < MOST) {
                findings.add(finding);
            }
        }

        /// How many rows an index should have, and a sum that other rows hardly have.
        private final class Expected {

            private long count;
            private BigInteger sum = BigInteger.ZERO;

            void add(long number, long inBlock) {
                count++;
                sum = sum.add(BigInteger.valueOf(number).multiply(BigInteger.valueOf(inBlock)));
            }

            void compare(String otherwise, String rows) throws SQLException {
                try (var statement = connection.createStatement();
                     var row = statement.executeQuery("SELECT count(*), coalesce(sum(tag::numeric * block), 0) FROM ("
                         + rows + ") found")) {
                    row.next();
                    if (row.getLong(1) != count || row.getBigDecimal(2).compareTo(new BigDecimal(sum)) != 0) {
                        report(otherwise);
                    }
                }
            }
        }
    }
}
