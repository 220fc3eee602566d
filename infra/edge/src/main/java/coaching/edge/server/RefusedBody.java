package coaching.edge.server;

import org.apache.catalina.connector.Request;

import java.io.IOException;
import java.time.Duration;

/// What is left of a body when its request has been answered with a refusal. It is read away, so that the sender gets to see
/// the answer, but only so much of it, and not for longer than a body may take at all.
///
/// @param most bytes
record RefusedBody(long most, Duration within) {

    private static final int CHUNK = 8192;

    /// Whether nothing is left, so that the connection can serve another request.
    boolean isReadAway(Request request) {
        if (request.getContentLengthLong() > most) {
            return false;
        }
        var began = System.nanoTime();
        var chunk = new byte[CHUNK];
        try {
            var left = most;
            var body = request.getStream();
            for (var length = body.read(chunk); length >= 0; length = body.read(chunk)) {
                left -= length;
                if (left < 0 || System.nanoTime() - began > within.toNanos()) {
                    return false;
                }
            }
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
