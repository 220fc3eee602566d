package coaching.issuer.session;

import coaching.edge.audit.SecurityEvent;
import coaching.edge.audit.SecurityLog;
import coaching.issuer.settings.SignInPaths;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/// Ends the session that its person named on the page.
public final class SessionsFilter extends OncePerRequestFilter {

    private final Sessions sessions;
    private final SecurityLog log;

    public SessionsFilter(Sessions sessions, SecurityLog log) {
        this.sessions = sessions;
        this.log = log;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod())
            || !SignInPaths.SESSIONS.equals(request.getServletPath());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException {
        var own = sessions.of(request.getSession(false));
        var named = request.getParameter("end");
        if (own != null && named != null) {
            sessions.end(own.person(), named);
            log.tell(SecurityEvent.SESSION_ENDED, own.person(), request);
        }
        response.sendRedirect(SignInPaths.SESSIONS);
    }
}
