package coaching.edge.server;

import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;

/// What is left of a body when its request has been answered with a refusal. It is read away, so that the sender gets to see
/// the answer, but only so much of it, and not for longer than a body may take at all.
///
/// It is read below the servlet's stream, which is closed together with the answer.
///
/// @param most bytes
record RefusedBody(long most, Duration within) {

    private static final class Nowhere implements ApplicationBufferHandler {

        private ByteBuffer buffer = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer read) {
            buffer = read;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {}
    }

    /// Whether nothing is left, so that the connection can serve another request.
    boolean isReadAway(Request request) {
        if (request.getContentLengthLong() > most) {
            return false;
        }
        var began = System.nanoTime();
        var nowhere = new Nowhere();
        try {
            var left = most;
            for (var length = request.doRead(nowhere); length >= 0; length = request.doRead(nowhere)) {
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
