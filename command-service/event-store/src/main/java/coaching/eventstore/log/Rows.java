package coaching.eventstore.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/// Turns rows of `eventstore.event` into events.
final class Rows {

    static final String COLUMNS = "e.position, e.event_id, e.type, e.revision, e.recorded_us, e.metadata, e.payload, e.tags, e.leaf_hash";

    static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(row.getLong(1), row.getObject(2, UUID.class), row.getString(3), row.getString(4),
            Micros.instant(row.getLong(5)), row.getBytes(6), row.getBytes(7), row.getString(8),
            row.getBytes(9));
    }

    static CommandReceipt receipt(ResultSet row) throws SQLException {
        return new CommandReceipt(row.getString(1), row.getString(2), row.getBytes(3), row.getBytes(4), row.getLong(5),
            row.getLong(6), Micros.instant(row.getLong(7)));
    }

    private Rows() {}
}
