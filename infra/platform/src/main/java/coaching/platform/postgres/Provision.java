package coaching.platform.postgres;

import coaching.platform.process.PlatformFailure;

import java.sql.SQLException;
import java.sql.Statement;

/// Roles and databases.
final class Provision {

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
            sql.execute("GRANT CONNECT ON DATABASE " + sql.enquoteIdentifier(database, true)
                + " TO " + sql.enquoteIdentifier(name, true));
        } catch (SQLException e) {
            throw new PlatformFailure("cannot create role " + name, e);
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
