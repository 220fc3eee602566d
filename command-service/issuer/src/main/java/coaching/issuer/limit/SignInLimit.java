package coaching.issuer.limit;

import coaching.edge.address.Network;
import coaching.edge.audit.RefusalNote;
import coaching.issuer.settings.SignInPaths;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.Set;

/// Puts [SignInTries] before every try.
public final class SignInLimit extends OncePerRequestFilter {

    private static final Set<String> TRIES = Set.of(SignInPaths.SIGN_IN, SignInPaths.LINK, SignInPaths.LINK_ASKED,
        SignInPaths.SETUP,
        "/webauthn/authenticate/options", "/login/webauthn");

    private final SignInTries tries;

    public SignInLimit(SignInTries tries) {
        this.tries = tries;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getServletPath();
        return !HttpMethod.POST.matches(request.getMethod())
            || !TRIES.contains(path);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        var from = Network.of(request);
        var name = request.getParameter("username");
        var asKnown = request.getServletPath().equals(SignInPaths.SIGN_IN) && name != null;
        var wait = asKnown ? tries.wait(from, name) : tries.wait(from);
        if (wait > 0) {
            RefusalNote.refusal(request, "TOO_MANY_SIGN_INS", null);
            TooMany.problem(response, wait);
        } else {
            chain.doFilter(request, response);
        }
    }
}
