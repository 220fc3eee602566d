package coaching.eventstore.block;

import coaching.eventstore.event.CommandKey;
import coaching.eventstore.event.CommandReceipt;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/// Looks up what was answered to commands of the past: by the [BlockIndex], and in the few blocks that are not indexed yet.
public final class ReceiptReader {

    private static final String INDEXED = "SELECT receipts FROM eventstore.block WHERE place = ANY (ARRAY("
        + "SELECT block FROM eventstore.key_block WHERE key = ANY (?)))";
    private static final String BEHIND = " UNION ALL SELECT receipts FROM eventstore.block WHERE "
        + BlockIndex.NOT_INDEXED
        + " AND (";

    public static List<CommandReceipt> find(Connection connection, Collection<String> keys) throws SQLException {
        if (keys.isEmpty()) {
            return List.of();
        }
        var named = keys.stream().map(_ -> "position(? IN keys) > 0").collect(Collectors.joining(" OR ", BEHIND, ")"));
        try (var statement = connection.prepareStatement(INDEXED + named)) {
            var numbers = keys.stream().mapToLong(CommandKey::number).toArray();
            statement.setObject(1, numbers);
            for (int i = 0; i < numbers.length; i++) {
                statement.setBytes(2 + i, BlockIndex.bytes(numbers[i]));
            }
            try (var rows = statement.executeQuery()) {
                var wanted = new HashSet<>(keys);
                var receipts = new ArrayList<CommandReceipt>();
                while (rows.next()) {
                    Block.receipts(rows.getBytes(1)).stream().filter(receipt -> wanted.remove(receipt.key()))
                        .forEach(receipts::add);
                }
                return receipts;
            }
        }
    }

    private ReceiptReader() {}
}
