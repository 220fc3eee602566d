package coaching.query.signin;

import coaching.edge.audit.SecurityEvent;
import coaching.edge.audit.SecurityLog;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.List;

/// Takes what the set-up page sends, and signs the person in.
final class SetupFilter extends OncePerRequestFilter {

    private final Setup setup;
    private final SetupPage page;
    private final Sessions sessions;
    private final SecurityLog log;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SetupFilter(Setup setup, SetupPage page, Sessions sessions, SecurityLog log) {
        this.setup = setup;
        this.page = page;
        this.sessions = sessions;
        this.log = log;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod())
            || !IssuerConfiguration.SETUP.equals(request.getServletPath());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException {
        var form = new Setup.Form(request.getParameter("token"), given(request.getParameter("username")).strip(),
            given(request.getParameter("password")), given(request.getParameter("again")));
        try {
            var account = setup.complete(form);
            log.tell(SecurityEvent.ACCOUNT_MADE, account.person(), request);
            signIn(account, request, response);
            response.sendRedirect(AlreadySignedIn.FIRST_PAGE.toString());
        } catch (Setup.Refused e) {
            if (e.refusal() == SetupRefusal.LINK_IS_OVER) {
                log.tell(SecurityEvent.LINK_REFUSED, null, request);
            }
            page.write(response, (CsrfToken) request.getAttribute(CsrfToken.class.getName()), form, e.refusal());
        }
    }

    private void signIn(Account account, HttpServletRequest request, HttpServletResponse response) {
        var before = request.getSession(false);
        if (before != null) {
            Sessions.end(before);
        }
        var person = UsernamePasswordAuthenticationToken.authenticated(account, null, List.of());
        person.setDetails(new SessionHandle(sessions.open(request, account)));
        var context = new SecurityContextImpl(person);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private static String given(@Nullable String value) {
        return value == null ? "" : value;
    }
}
