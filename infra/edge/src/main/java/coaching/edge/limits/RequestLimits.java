package coaching.edge.limits;

import coaching.edge.address.Decoded;
import coaching.edge.address.Network;
import coaching.edge.audit.RefusalNote;
import coaching.edge.problem.Refused;
import coaching.edge.problem.RequestRule;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.function.Predicate;

/// All limits in one place, after security and before Spring MVC: who may not call has been refused without a byte
/// of the body being read. Every request is limited, however its address is spelt, but for the addresses named.
public final class RequestLimits extends OncePerRequestFilter {

    private final BodyReader bodies;
    private final RequestSlots working;
    private final Predicate<String> always;

    /// @param always decoded addresses that are answered however much there is to do
    public RequestLimits(LimitSettings limits, BodyReader bodies, Predicate<String> always) {
        this.bodies = bodies;
        this.working = new RequestSlots(limits.inFlight(), limits.inFlightPerCaller());
        this.always = always;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        try {
            if (always.test(Decoded.path(request))) {
                chain.doFilter(withoutBody(request), response);
                return;
            }
            var caller = caller(request);
            var bounded = new BoundedRequest(request, bodies.of(request, caller));
            working.take(caller, () -> {
                chain.doFilter(bounded, response);
                return bounded;
            });
        } catch (Refused refusal) {
            RefusalNote.refusal(request, refusal.problem().rule().name(), request.getRemoteUser());
            refusal.problem().write(response);
        }
    }

    /// What is always answered is not waited for.
    private static HttpServletRequest withoutBody(HttpServletRequest request) {
        if (BodyReader.hasBody(request)) {
            throw Refused.because(RequestRule.BODY_TOO_LARGE, null, "No body is taken here.");
        }
        return new BoundedRequest(request, WholeBody.NONE);
    }

    private static String caller(HttpServletRequest request) {
        var name = request.getRemoteUser();
        return name == null ? "from " + Network.of(request) : name;
    }
}
