package coaching.query.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/// Ends the session that its person named on the page.
final class SessionsFilter extends OncePerRequestFilter {

    private final Sessions sessions;

    SessionsFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod())
            || !IssuerConfiguration.SESSIONS.equals(request.getServletPath());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException {
        var own = sessions.of(request.getSession(false));
        var named = request.getParameter("end");
        if (own != null && named != null) {
            sessions.end(own.person(), named);
        }
        response.sendRedirect(IssuerConfiguration.SESSIONS);
    }
}
