package coaching.eventstore.block;

import coaching.eventstore.event.Tags;
import org.axonframework.messaging.eventstreaming.Tag;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalLong;

/// Goes back through the blocks that may carry a tag, from the newest one.
public final class LastOfTag {

    /// A row of the index covers blocks up to `last_block`, and the next one begins after it: of those that reach as far as we
    /// look, only the first can hold earlier ones.
    private static final String CANDIDATE = "SELECT place, first_position, events FROM eventstore.block WHERE place = ("
        + "SELECT max(place) FROM ("
        + "(SELECT unnest(earlier) AS place FROM (SELECT earlier FROM eventstore.tag_block WHERE tag = ? AND last_block >= ?"
        + " ORDER BY last_block LIMIT 1) reaching)"
        + " UNION ALL (SELECT last_block FROM eventstore.tag_block WHERE tag = ? AND last_block < ?"
        + " ORDER BY last_block DESC LIMIT 1)"
        + " UNION ALL (SELECT place FROM eventstore.block WHERE " + BlockIndex.NOT_INDEXED + " AND place < ? AND "
        + BlockIndex.CARRIES + " ORDER BY place DESC LIMIT 1)) candidate WHERE place < ?)";

    public static OptionalLong find(Connection connection, Tag tag, long beforePosition) throws SQLException {
        long number = Tags.number(tag);
        var found = OptionalLong.empty();
        for (long before = Block.place(beforePosition); before > 0 && found.isEmpty();) {
            try (var statement = connection.prepareStatement(CANDIDATE)) {
                statement.setLong(1, number);
                statement.setLong(2, before);
                statement.setLong(3, number);
                statement.setLong(4, before);
                statement.setLong(5, before);
                statement.setBytes(6, BlockIndex.bytes(number));
                statement.setLong(7, before);
                try (var rows = statement.executeQuery()) {
                    before = rows.next() ? rows.getLong(1) : 0;
                    if (before > 0) {
                        found = last(tag, beforePosition, rows.getLong(2), rows.getBytes(3));
                    }
                }
            }
        }
        return found;
    }

    private static OptionalLong last(Tag tag, long before, long first, byte[] events) {
        var last = new long[1];
        Block.events(first, events, event -> {
            if (event.position() < before && event.tags().contains(tag)) {
                last[0] = event.position();
            }
        });
        return last[0] == 0 ? OptionalLong.empty() : OptionalLong.of(last[0]);
    }

    private LastOfTag() {}
}
