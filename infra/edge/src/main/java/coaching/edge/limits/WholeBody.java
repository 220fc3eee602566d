package coaching.edge.limits;

import coaching.edge.problem.Refused;
import coaching.edge.problem.RequestRule;
import jakarta.servlet.ServletRequest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;

/// A body that was read to its end, within its limit and in time. There is no other way to make one, so what is
/// computed over it is computed over all of it.
public final class WholeBody {

    public static final WholeBody NONE = new WholeBody(new byte[0]);

    private static final String ATTRIBUTE = WholeBody.class.getName();
    private static final int CHUNK = 8192;

    private final byte[] bytes;

    private WholeBody(byte[] bytes) {
        this.bytes = bytes;
    }

    /// @throws Refused if it is too large or too slow
    static WholeBody read(InputStream body, int limit, Duration within) throws IOException {
        var read = new ByteArrayOutputStream();
        var chunk = new byte[CHUNK];
        var began = System.nanoTime();
        for (int length = next(body, chunk); length >= 0; length = next(body, chunk)) {
            read.write(chunk, 0, length);
            if (read.size() > limit) {
                throw tooLarge(limit);
            }
            if (System.nanoTime() - began > within.toNanos()) {
                throw Refused.because(RequestRule.BODY_TOO_SLOW);
            }
        }
        return new WholeBody(read.toByteArray());
    }

    static Refused tooLarge(int limit) {
        return Refused.because(RequestRule.BODY_TOO_LARGE, null, "At most " + limit + " bytes are taken here.");
    }

    /// A pause longer than the server waits for is a body too slow as well.
    private static int next(InputStream body, byte[] chunk) throws IOException {
        try {
            return body.read(chunk);
        } catch (IOException e) {
            if (e instanceof SocketTimeoutException || e.getCause() instanceof SocketTimeoutException) {
                throw Refused.because(RequestRule.BODY_TOO_SLOW);
            }
            throw e;
        }
    }

    /// The body of a request that passed the limits.
    ///
    /// @throws Refused if it did not
    public static WholeBody of(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof WholeBody body) {
            return body;
        }
        throw Refused.because(RequestRule.MALFORMED_REQUEST, null, "The body was not read.");
    }

    void keepIn(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /// From the first byte, however often it was read before.
    ByteArrayInputStream stream() {
        return new ByteArrayInputStream(bytes);
    }
}
