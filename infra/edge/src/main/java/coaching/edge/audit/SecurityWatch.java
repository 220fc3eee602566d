package coaching.edge.audit;

import coaching.edge.address.Decoded;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/// Stands around everything else and tells of every refusal that looks like somebody trying what is not theirs.
final class SecurityWatch extends OncePerRequestFilter {

    private final SecurityLog log;

    SecurityWatch(SecurityLog log) {
        this.log = log;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        chain.doFilter(request, response);
        var what = event(request, response.getStatus());
        if (what != null && !SecurityLog.hasTold(request)) {
            log.tell(what, RefusalNote.rule(request, what.usualRule()), RefusalNote.who(request), request);
        }
    }

    private static @Nullable SecurityEvent event(HttpServletRequest request, int status) {
        return switch (status) {
            case HttpServletResponse.SC_UNAUTHORIZED -> request.getHeader(HttpHeaders.AUTHORIZATION) == null
                ? SecurityEvent.TOKEN_MISSING
                : SecurityEvent.TOKEN_REFUSED;
            case HttpServletResponse.SC_FORBIDDEN -> SecurityEvent.DENIED;
            case HttpServletResponse.SC_NOT_FOUND -> Decoded.path(request).startsWith("/api/") ? SecurityEvent.HIDDEN
                : null;
            case 429 -> SecurityEvent.THROTTLED;
            default -> null;
        };
    }
}
