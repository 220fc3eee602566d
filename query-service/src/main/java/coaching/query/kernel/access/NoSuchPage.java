package coaching.query.kernel.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/// A mistyped address is refused like all that is not in the [QueryAccess], but a person is told so in a person's
/// words. Nothing is let through for it: what is shown is the page that everybody gets, and it finds no such address.
final class NoSuchPage {

    /// First parts of addresses where programs ask, and want a problem.
    private static final Set<String> OF_PROGRAMS = Set.of("api", "actuator", "v3", "oauth2", "connect", "userinfo",
        "login", "logout", "assets", "error");

    private static final ClassPathResource PAGE = new ClassPathResource("static/index.html");

    /// Whether the refused request is a browser's that somebody gave an address to; a browser sends no token then.
    static boolean isAskedFor(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return HttpMethod.GET.matches(request.getMethod()) && accepted != null
            && accepted.contains(MediaType.TEXT_HTML_VALUE) && request.getHeader(HttpHeaders.AUTHORIZATION) == null
            && isOfPeople(request.getServletPath());
    }

    static void answer(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        try (var page = PAGE.getInputStream()) {
            page.transferTo(response.getOutputStream());
        }
    }

    /// @param path decoded. A dot is in the names of files and of what is hidden.
    private static boolean isOfPeople(String path) {
        var first = path.substring(1).split("/", 2)[0].toLowerCase(Locale.ROOT);
        return !OF_PROGRAMS.contains(first) && !path.contains(".");
    }

    private NoSuchPage() {}
}
