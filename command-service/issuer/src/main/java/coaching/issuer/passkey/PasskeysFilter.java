package coaching.issuer.passkey;

import coaching.edge.audit.SecurityEvent;
import coaching.edge.audit.SecurityLog;
import coaching.edge.problem.Refused;
import coaching.edge.problem.RequestRule;
import coaching.issuer.settings.SignInPaths;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/// Removes the passkey that its owner named on the page, and bounds how many there are.
final class PasskeysFilter extends OncePerRequestFilter {

    private static final String REGISTER = "/webauthn/register";

    private final Passkeys passkeys;
    private final SecurityLog log;

    PasskeysFilter(Passkeys passkeys, SecurityLog log) {
        this.passkeys = passkeys;
        this.log = log;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        var person = SecurityContextHolder.getContext().getAuthentication();
        if (person == null || !HttpMethod.POST.matches(request.getMethod())) {
            chain.doFilter(request, response);
        } else if (SignInPaths.PASSKEYS.equals(request.getServletPath())) {
            remove(person.getName(), request);
            response.sendRedirect(SignInPaths.PASSKEYS);
        } else if (REGISTER.equals(request.getServletPath())) {
            register(person.getName(), request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void remove(String person, HttpServletRequest request) {
        var named = request.getParameter("remove");
        if (named != null && passkeys.remove(person, named)) {
            passkeys.haveChanged(person);
            log.tell(SecurityEvent.PASSKEY_REMOVED, person, request);
        }
    }

    private void register(String person, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        var before = passkeys.of(person).size();
        if (before >= Passkeys.MOST) {
            Refused.because(RequestRule.TOO_MANY_REQUESTS, null,
                "A person has at most " + Passkeys.MOST + " passkeys. Remove one first.").problem().write(response);
            return;
        }
        chain.doFilter(request, response);
        if (passkeys.of(person).size() > before) {
            passkeys.haveChanged(person);
            log.tell(SecurityEvent.PASSKEY_ADDED, person, request);
        }
    }
}
