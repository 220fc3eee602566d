package coaching.issuer;

import coaching.issuer.session.CookieNames;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// Keeps what somebody asked the issuer before signing in: in the browser, so that a million of them cost us nothing. It leads back to
/// one address of ours only, whoever wrote the cookie.
final class AskedBefore implements RequestCache {

    private static final String AUTHORIZE = "/oauth2/authorize";
    private static final String COOKIE = "kept-asked";
    private static final Duration LIFE = Duration.ofMinutes(15);

    /// A header has little room; what is longer is not asked by our pages.
    private static final int LONGEST = 2000;

    private final CookieNames names;

    AskedBefore(CookieNames names) {
        this.names = names;
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        if (!HttpMethod.GET.matches(request.getMethod()) || !AUTHORIZE.equals(request.getServletPath())) {
            return;
        }
        var query = Reauthentication.withoutWishes(request);
        if (query.length() <= LONGEST) {
            set(response,
                Base64.getUrlEncoder().withoutPadding().encodeToString(query.getBytes(StandardCharsets.UTF_8)),
                LIFE);
        }
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return query(request).map(query -> new SimpleSavedRequest(AUTHORIZE + "?" + query)).orElse(null);
    }

    /// Nothing of the request itself was kept, only where it went.
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        if (query(request).isPresent()) {
            set(response, "", Duration.ZERO);
        }
    }

    private void set(HttpServletResponse response, String value, Duration life) {
        response.addHeader(HttpHeaders.SET_COOKIE, names.cookie(COOKIE, value).maxAge(life).build().toString());
    }

    private Optional<String> query(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null ? Optional.empty()
            : Arrays.stream(cookies)
                .filter(cookie -> names.name(COOKIE).equals(cookie.getName())).map(Cookie::getValue).findFirst()
                .flatMap(AskedBefore::decoded);
    }

    private static Optional<String> decoded(String value) {
        try {
            var query = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
            return query.isEmpty() || query.chars().anyMatch(it -> it <= ' ' || it > '~') ? Optional.empty()
                : Optional.of(query);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
