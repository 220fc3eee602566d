package coaching.query.signin;

import coaching.edge.audit.SecurityEvent;
import coaching.edge.audit.SecurityLog;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Ends a session that is over, and one that the asking client finds too old for what it is about to do (`prompt=login`, `max_age` of
/// OpenID Connect). What was asked is then asked again, by nobody yet.
final class SessionEnd extends OncePerRequestFilter {

    private static final String AUTHORIZE = "/oauth2/authorize";
    private static final String LOGOUT = "/connect/logout";

    private final Sessions sessions;
    private final SecurityLog log;

    SessionEnd(Sessions sessions, SecurityLog log) {
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
        } else if (session != null && signedIn != null && wantsToSeeThePerson(request, signedIn)) {
            Sessions.end(session);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", AUTHORIZE + "?" + withoutWishes(request));
            return;
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
            HttpMethod.GET.matches(request.getMethod()) ? here : IssuerConfiguration.SIGN_IN);
    }

    private boolean wantsToSeeThePerson(HttpServletRequest request, Sessions.SignedIn signedIn) {
        if (!AUTHORIZE.equals(request.getServletPath())) {
            return false;
        }
        var prompt = request.getParameter("prompt");
        if (prompt != null && Arrays.asList(prompt.split(" ")).contains("login")) {
            return true;
        }
        var oldest = request.getParameter("max_age");
        return oldest != null && oldest.matches("\\d{1,9}")
            && sessions.age(signedIn).toSeconds() >= Long.parseLong(oldest);
    }

    /// The person signs in anew: that fulfils the wish, which must not be heard a second time. Only `prompt=none` stays a wish.
    static String withoutWishes(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
            .filter(it -> !it.getKey().equals("max_age"))
            .filter(it -> !it.getKey().equals("prompt") || it.getValue()[0].equals("none"))
            .flatMap(it -> Arrays.stream(it.getValue()).map(value -> encoded(it.getKey()) + "=" + encoded(value)))
            .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
