package coaching.edge.limits;

import coaching.edge.address.Decoded;
import coaching.edge.address.Network;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.util.unit.DataSize;

import java.io.IOException;
import java.util.function.Predicate;

/// Reads bodies whole: by their announced length they are refused before a byte is read, else at the first byte too
/// many. Who lets us wait for a body takes a place among those that are on their way, not one of those worked on, and
/// those we do not know have few places between them.
public final class BodyReader {

    private static final int SHARE_ON_THE_WAY = 4;

    private final LimitSettings limits;
    private final Predicate<String> takesLarge;
    private final RequestSlots onTheWay;
    private final RequestSlots ofStrangers;

    /// @param takesLarge by the decoded address
    public BodyReader(LimitSettings limits, Predicate<String> takesLarge) {
        this.limits = limits;
        this.takesLarge = takesLarge;
        var perCaller = Math.max(1, limits.inFlightPerCaller() / SHARE_ON_THE_WAY);
        this.onTheWay = new RequestSlots(limits.inFlight(), perCaller);
        this.ofStrangers = new RequestSlots(Math.max(1, limits.inFlight() / SHARE_ON_THE_WAY), perCaller);
    }

    /// A form of somebody who is not known yet.
    public WholeBody form(HttpServletRequest request) throws IOException, ServletException {
        return read(request, ofStrangers, Network.of(request), limits.form());
    }

    WholeBody of(HttpServletRequest request, String caller) throws IOException, ServletException {
        var size = takesLarge.test(Decoded.path(request)) ? limits.largeBody() : limits.body();
        return read(request, request.getRemoteUser() == null ? ofStrangers : onTheWay, caller, size);
    }

    /// Whether any byte of one is to come.
    static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private WholeBody read(HttpServletRequest request, RequestSlots places, String caller, DataSize size)
        throws IOException, ServletException {
        if (!hasBody(request)) {
            return WholeBody.NONE;
        }
        var limit = Math.toIntExact(size.toBytes());
        if (request.getContentLengthLong() > limit) {
            throw WholeBody.tooLarge(limit);
        }
        return places.take(caller, () -> WholeBody.read(request.getInputStream(), limit, limits.bodyWithin()));
    }
}
