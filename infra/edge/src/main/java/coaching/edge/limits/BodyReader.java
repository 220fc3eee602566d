package coaching.edge.limits;

import coaching.edge.address.Decoded;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.util.unit.DataSize;

import java.io.IOException;
import java.util.function.Predicate;

/// Reads bodies whole: by their announced length they are refused before a byte is read, else at the first byte too
/// many. Who lets us wait for a body takes a place among those that are on their way, not one of those worked on.
public final class BodyReader {

    private static final int SHARE_ON_THE_WAY = 4;

    private final LimitSettings limits;
    private final Predicate<String> takesLarge;
    private final Places onTheWay;

    /// @param takesLarge by the decoded address
    public BodyReader(LimitSettings limits, Predicate<String> takesLarge) {
        this.limits = limits;
        this.takesLarge = takesLarge;
        this.onTheWay = new Places(limits.inFlight(), Math.max(1, limits.inFlightPerCaller() / SHARE_ON_THE_WAY));
    }

    /// A form of somebody who is not known yet.
    public WholeBody form(HttpServletRequest request) throws IOException, ServletException {
        return read(request, request.getRemoteAddr(), limits.form());
    }

    WholeBody of(HttpServletRequest request, String caller) throws IOException, ServletException {
        return read(request, caller, takesLarge.test(Decoded.path(request)) ? limits.largeBody() : limits.body());
    }

    private WholeBody read(HttpServletRequest request, String caller, DataSize size)
        throws IOException, ServletException {
        var limit = Math.toIntExact(size.toBytes());
        if (request.getContentLengthLong() > limit) {
            throw WholeBody.tooLarge(limit);
        }
        return onTheWay.take(caller, () -> WholeBody.read(request.getInputStream(), limit, limits.bodyWithin()));
    }
}
