package coaching.query.ingest.generation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The tables of one generation.
final class Partitions {

    /// Attached after they were made, because making a partition in place locks readers out for a moment.
    static void create(Connection connection, int generation) throws SQLException {
        for (var table : tables(connection)) {
            var partition = partition(table, generation);
            execute(connection, "CREATE TABLE %s (LIKE %s INCLUDING ALL)".formatted(partition, table));
            execute(connection, "ALTER TABLE %s ATTACH PARTITION %s FOR VALUES IN (%d)"
                .formatted(table, partition, generation));
        }
    }

    /// Detached while readers go on: taking a partition away the usual way would make them wait.
    static void drop(Connection connection, int generation) throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
        try {
            for (var table : tables(connection)) {
                finishDetaching(connection, table);
                var partition = partition(table, generation);
                if (!children(connection, table, "c.relname = '" + name(partition) + "'").isEmpty()) {
                    execute(connection, "ALTER TABLE %s DETACH PARTITION %s CONCURRENTLY".formatted(table, partition));
                }
                execute(connection, "DROP TABLE IF EXISTS " + partition);
            }
        } finally {
            connection.setAutoCommit(false);
        }
    }

    /// A process that died while it waited for readers left one half detached; nothing more comes off before that.
    private static void finishDetaching(Connection connection, String table) throws SQLException {
        for (var pending : children(connection, table, "i.inhdetachpending")) {
            execute(connection, "ALTER TABLE %s DETACH PARTITION %s FINALIZE".formatted(table, pending));
            execute(connection, "DROP TABLE " + pending);
        }
    }

    /// Every partitioned table of the schema, whoever added it.
    private static List<String> tables(Connection connection) throws SQLException {
        return texts(connection, """
            SELECT format('model.%I', c.relname) FROM pg_partitioned_table p JOIN pg_class c ON c.oid = p.partrelid
            WHERE c.relnamespace = 'model'::regnamespace ORDER BY 1""");
    }

    private static List<String> children(Connection connection, String table, String which) throws SQLException {
        return texts(connection, "SELECT format('model.%I', c.relname) FROM pg_inherits i JOIN pg_class c"
            + " ON c.oid = i.inhrelid WHERE i.inhparent = '" + table + "'::regclass AND " + which);
    }

    private static String partition(String table, int generation) {
        return table + "_" + generation;
    }

    private static String name(String partition) {
        return partition.substring(partition.indexOf('.') + 1);
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Partitions() {}
}
