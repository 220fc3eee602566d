package coaching.query.kernel.access;

import coaching.edge.address.Decoded;
import coaching.edge.limits.Throttle;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/// Refuses who asks too often. Who is signed in is counted by person, others by address.
final class ReadLimit extends OncePerRequestFilter {

    private final Throttle throttle;
    private final Refusals refusals;

    ReadLimit(Throttle throttle, Refusals refusals) {
        this.throttle = throttle;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Decoded.path(request).startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (throttle.admits(signedIn == null ? request.getRemoteAddr() : signedIn.getName())) {
            chain.doFilter(request, response);
        } else {
            refusals.tooMany(request, response);
        }
    }
}
