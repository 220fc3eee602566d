package coaching.eventstore.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Looks up what was answered to commands of the past.
public final class ReceiptReader {

    private static final String BY_KEY = "SELECT key, owner, request_hash, response, first_position, last_position, recorded_us"
        + " FROM eventstore.command_receipt WHERE key = ANY (?)";

    public static List<CommandReceipt> find(Connection connection, Collection<String> keys) throws SQLException {
        try (var statement = connection.prepareStatement(BY_KEY)) {
            statement.setArray(1, connection.createArrayOf("text", keys.toArray()));
            try (var rows = statement.executeQuery()) {
                var receipts = new ArrayList<CommandReceipt>();
                while (rows.next()) {
                    receipts.add(Rows.receipt(rows));
                }
                return receipts;
            }
        }
    }

    private ReceiptReader() {}
}
