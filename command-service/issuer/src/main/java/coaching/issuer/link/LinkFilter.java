package coaching.issuer.link;

import coaching.edge.audit.SecurityEvent;
import coaching.edge.audit.SecurityLog;
import coaching.issuer.session.Arrival;
import coaching.issuer.session.Way;
import coaching.issuer.settings.SignInPaths;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.function.Consumer;

/// Lets in who sends a link's token, and sends links to who asks for one. Opening a link uses nothing up: a mail program may look at it
/// first. What is answered to an address tells nobody whether it is known.
public final class LinkFilter extends OncePerRequestFilter {

    private static final int LONGEST = 500;

    private final OneTimeLinks links;
    private final Arrival arrival;
    private final Consumer<String> send;
    private final SecurityLog log;

    /// @param send sends a link to whoever has the address, and returns at once
    public LinkFilter(OneTimeLinks links, Arrival arrival, Consumer<String> send, SecurityLog log) {
        this.links = links;
        this.arrival = arrival;
        this.send = send;
        this.log = log;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        var path = request.getServletPath();
        if (!HttpMethod.POST.matches(request.getMethod())) {
            chain.doFilter(request, response);
        } else if (SignInPaths.LINK.equals(path)) {
            open(given(request, "token"), request, response);
        } else if (SignInPaths.LINK_ASKED.equals(path)) {
            send.accept(given(request, "email"));
            response.sendRedirect(SignInPaths.SIGN_IN + "?sent");
        } else {
            chain.doFilter(request, response);
        }
    }

    private void open(String token, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var person = links.use(token);
        if (person.isPresent()) {
            arrival.signIn(request, response, person.get().toString(), Way.LINK);
            response.sendRedirect(SignInPaths.PASSKEYS);
        } else {
            log.tell(SecurityEvent.LINK_REFUSED, null, request);
            response.sendRedirect(SignInPaths.SIGN_IN + "?over");
        }
    }

    private static String given(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value.substring(0, Math.min(LONGEST, value.length())).strip();
    }
}
