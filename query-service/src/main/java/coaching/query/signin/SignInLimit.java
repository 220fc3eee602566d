package coaching.query.signin;

import coaching.edge.address.Network;
import coaching.edge.audit.Noted;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/// Puts [SignInTries] before every try.
final class SignInLimit extends OncePerRequestFilter {

    private final SignInTries tries;

    SignInLimit(SignInTries tries) {
        this.tries = tries;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getServletPath();
        return !HttpMethod.POST.matches(request.getMethod())
            || (!path.equals(IssuerConfiguration.SIGN_IN) && !path.equals(IssuerConfiguration.SETUP));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        var from = Network.of(request);
        var name = request.getParameter("username");
        var asKnown = request.getServletPath().equals(IssuerConfiguration.SIGN_IN) && name != null;
        var wait = asKnown ? tries.wait(from, name) : tries.wait(from);
        if (wait > 0) {
            Noted.refusal(request, "TOO_MANY_SIGN_INS", null);
            TooMany.problem(response, wait);
        } else {
            chain.doFilter(request, response);
        }
    }
}
