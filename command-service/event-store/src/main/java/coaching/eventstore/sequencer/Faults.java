package coaching.eventstore.sequencer;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

import java.sql.Connection;
import java.sql.SQLException;

/// What an error of the database says about the statement that met it.
final class Faults {

    /// The connection broke: the statement may or may not have been committed.
    static boolean lostConnection(Connection connection, SQLException e) {
        var state = e.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("57P") || closed(connection);
    }

    /// The data of some append is at fault (class 22, 23, 54): its neighbours would succeed without it.
    static boolean blamesData(SQLException e) {
        var state = String.valueOf(e.getSQLState());
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
    }

    /// Another instance has written where we wanted to.
    static boolean placeTaken(SQLException e) {
        return "block_pkey".equals(constraint(e));
    }

    private static @Nullable String constraint(SQLException e) {
        var message = e instanceof PSQLException error ? error.getServerErrorMessage() : null;
        return message == null ? null : message.getConstraint();
    }

    private static boolean closed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException _) {
            return true;
        }
    }

    private Faults() {}
}
