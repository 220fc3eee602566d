package coaching.issuer.session;

import coaching.edge.audit.SecurityEvent;
import coaching.edge.audit.SecurityLog;
import coaching.issuer.settings.SignInPaths;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/// Ends a session that is over. One that is ended elsewhere in the middle of a request was over for that request too.
public final class SessionEnd extends OncePerRequestFilter {

    private static final String LOGOUT = "/connect/logout";

    private final Sessions sessions;
    private final SecurityLog log;

    public SessionEnd(Sessions sessions, SecurityLog log) {
        this.sessions = sessions;
        this.log = log;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        var session = request.getSession(false);
        var signedIn = sessions.of(session);
        if (session != null && (signedIn == null || sessions.isOver(signedIn))) {
            Sessions.end(session);
        }
        try {
            chain.doFilter(request, response);
        } catch (IllegalStateException e) {
            if (session == null || response.isCommitted() || !Sessions.hasEnded(session)) {
                throw e;
            }
            askAgain(request, response);
        }
        if (signedIn != null && LOGOUT.equals(request.getServletPath()) && sessions.of(session) == null) {
            log.tell(SecurityEvent.SIGNED_OUT, signedIn.person(), request);
        }
    }

    /// What only reads is read again, by nobody.
    private static void askAgain(HttpServletRequest request, HttpServletResponse response) {
        var query = request.getQueryString();
        var here = request.getRequestURI() + (query == null ? "" : "?" + query);
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location",
            HttpMethod.GET.matches(request.getMethod()) ? here : SignInPaths.SIGN_IN);
    }
}
