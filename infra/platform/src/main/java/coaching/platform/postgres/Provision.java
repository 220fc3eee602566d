package coaching.platform.postgres;

import coaching.platform.process.PlatformFailure;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Roles and databases.
final class Provision {

    /// A dashboard asks little, and nobody waits for it longer.
    private static final List<String> READER = List.of(
        "NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS CONNECTION LIMIT 20",
        "SET statement_timeout = '15s'", "SET idle_in_transaction_session_timeout = '30s'",
        "SET default_transaction_read_only = on", "SET temp_file_limit = '256MB'");

    private Provision() {}

    static void database(EmbeddedPostgres postgres, String name, String owner, String password) {
        try (var connection = postgres.connectAsSuperuser("postgres"); var sql = connection.createStatement()) {
            role(sql, owner, password);
            if (missing(sql, "SELECT FROM pg_database WHERE datname = " + sql.enquoteLiteral(name))) {
                sql.execute("CREATE DATABASE " + sql.enquoteIdentifier(name, true)
                    + " OWNER " + sql.enquoteIdentifier(owner, true) + " TEMPLATE template0");
            }
            sql.execute("REVOKE ALL ON DATABASE " + sql.enquoteIdentifier(name, true) + " FROM PUBLIC");
        } catch (SQLException e) {
            throw new PlatformFailure("cannot create database " + name, e);
        }
    }

    /// Whoever is connected to it is sent away.
    static void drop(EmbeddedPostgres postgres, String name) {
        try (var connection = postgres.connectAsSuperuser("postgres"); var sql = connection.createStatement()) {
            sql.execute("DROP DATABASE IF EXISTS " + sql.enquoteIdentifier(name, true) + " WITH (FORCE)");
        } catch (SQLException e) {
            throw new PlatformFailure("cannot drop database " + name, e);
        }
    }

    static void reader(EmbeddedPostgres postgres, String name, String password, String database) {
        try (var connection = postgres.connectAsSuperuser("postgres"); var sql = connection.createStatement()) {
            role(sql, name, password);
            for (var setting : READER) {
                sql.execute("ALTER ROLE " + sql.enquoteIdentifier(name, true) + " " + setting);
            }
            close(sql);
            sql.execute("GRANT CONNECT ON DATABASE " + sql.enquoteIdentifier(database, true)
                + " TO " + sql.enquoteIdentifier(name, true));
        } catch (SQLException e) {
            throw new PlatformFailure("cannot create role " + name, e);
        }
    }

    /// No database is anybody's, also those that PostgreSQL comes with and those of data folders of before.
    private static void close(Statement sql) throws SQLException {
        var names = new ArrayList<String>();
        try (var rows = sql.executeQuery("SELECT datname FROM pg_database")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        for (var name : names) {
            sql.execute("REVOKE ALL ON DATABASE " + sql.enquoteIdentifier(name, true) + " FROM PUBLIC");
        }
    }

    private static void role(Statement sql, String name, String password) throws SQLException {
        var action = missing(sql, "SELECT FROM pg_roles WHERE rolname = " + sql.enquoteLiteral(name)) ? "CREATE"
            : "ALTER";
        sql.execute(action + " ROLE " + sql.enquoteIdentifier(name, true)
            + " LOGIN PASSWORD " + sql.enquoteLiteral(password));
    }

    private static boolean missing(Statement sql, String query) throws SQLException {
        try (var rows = sql.executeQuery(query)) {
            return !rows.next();
        }
    }
}
