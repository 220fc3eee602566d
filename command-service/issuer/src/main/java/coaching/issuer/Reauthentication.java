package coaching.issuer;

import coaching.issuer.session.Sessions;
import coaching.issuer.settings.SignInPaths;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Hears a client that wants the password shown again (`prompt=login`, `max_age` of OpenID Connect). The request goes on as nobody's,
/// so that the framework checks the client and where it leads before anybody is asked. The session stays as it is, since anybody can
/// make a browser send such a request; a sign-in replaces it.
final class Reauthentication extends OncePerRequestFilter {

    static final String AGAIN = "again";

    private static final String AUTHORIZE = "/oauth2/authorize";

    private final Sessions sessions;

    Reauthentication(Sessions sessions) {
        this.sessions = sessions;
    }

    /// Shows the form to who is signed in, too.
    static final class EntryPoint extends LoginUrlAuthenticationEntryPoint {

        EntryPoint() {
            super(SignInPaths.SIGN_IN);
        }

        @Override
        protected String determineUrlToUseForThisRequest(HttpServletRequest request, HttpServletResponse response,
                                                         AuthenticationException why) {
            return SignInPaths.SIGN_IN + (request.getAttribute(AGAIN) == null ? "" : "?" + AGAIN);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        var signedIn = sessions.of(request.getSession(false));
        if (signedIn != null && AUTHORIZE.equals(request.getServletPath()) && isWished(request, signedIn)) {
            SecurityContextHolder.clearContext();
            request.setAttribute(AGAIN, true);
        }
        chain.doFilter(request, response);
    }

    private boolean isWished(HttpServletRequest request, Sessions.SignedIn signedIn) {
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
