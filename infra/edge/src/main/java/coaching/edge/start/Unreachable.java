package coaching.edge.start;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/// Tells a database that is not there at present from one that is and says no.
final class Unreachable {

    /// Connection exceptions of the SQL standard.
    private static final String CONNECTION = "08";

    /// A server that ends, begins or has no room: admin_shutdown, crash_shutdown, cannot_connect_now and
    /// too_many_connections of PostgreSQL.
    private static final Set<String> NOT_NOW = Set.of("57P01", "57P02", "57P03", "53300");

    private Unreachable() {}

    static boolean isCauseOf(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (isOne(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(Throwable cause) {
        return switch (cause) {
            case ConnectException _, SocketTimeoutException _, UnknownHostException _, SQLTransientConnectionException _ ->
                true;
            case SQLException sql -> {
                var state = sql.getSQLState();
                yield state != null && (state.startsWith(CONNECTION) || NOT_NOW.contains(state));
            }
            default -> false;
        };
    }
}
