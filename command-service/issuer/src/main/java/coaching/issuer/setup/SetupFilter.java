package coaching.issuer.setup;

import coaching.edge.audit.SecurityEvent;
import coaching.edge.audit.SecurityLog;
import coaching.issuer.session.Arrival;
import coaching.issuer.session.Way;
import coaching.issuer.settings.SignInPaths;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/// Takes what the set-up page sends, and signs the person in, who then adds a passkey.
public final class SetupFilter extends OncePerRequestFilter {

    private final Setup setup;
    private final SetupPage page;
    private final Arrival arrival;
    private final SecurityLog log;

    public SetupFilter(Setup setup, SetupPage page, Arrival arrival, SecurityLog log) {
        this.setup = setup;
        this.page = page;
        this.arrival = arrival;
        this.log = log;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod())
            || !SignInPaths.SETUP.equals(request.getServletPath());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException {
        var form = new Setup.Form(request.getParameter("token"), given(request.getParameter("username")).strip());
        try {
            var account = setup.complete(form);
            log.tell(SecurityEvent.ACCOUNT_MADE, account.person(), request);
            arrival.signIn(request, response, account.person(), Way.SETUP_LINK);
            response.sendRedirect(SignInPaths.PASSKEYS);
        } catch (Setup.Refused e) {
            if (e.refusal() == SetupRefusal.LINK_IS_OVER) {
                log.tell(SecurityEvent.LINK_REFUSED, null, request);
            }
            page.write(response, (CsrfToken) request.getAttribute(CsrfToken.class.getName()), form, e.refusal());
        }
    }

    private static String given(@Nullable String value) {
        return value == null ? "" : value;
    }
}
