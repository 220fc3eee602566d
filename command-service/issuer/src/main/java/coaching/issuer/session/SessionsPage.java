package coaching.issuer.session;

import org.springframework.core.io.ClassPathResource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.HtmlUtils;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Where a person is signed in, and the way to end each of them.
public final class SessionsPage {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
        .withZone(ZoneOffset.UTC);

    private final String page;

    public SessionsPage() throws IOException {
        page = new ClassPathResource("coaching/issuer/pages/sessions.html").getContentAsString(StandardCharsets.UTF_8);
    }

    public String of(List<Sessions.SignedIn> all, Sessions.SignedIn own, CsrfToken csrf) {
        return page.replace("${sessions}", all.stream().map(it -> one(it, it.handle().equals(own.handle()), csrf))
            .collect(Collectors.joining()));
    }

    private static String one(Sessions.SignedIn one, boolean isThis, CsrfToken csrf) {
        var seen = one.lastSeen();
        if (seen == null) {
            return "";
        }
        var browser = HtmlUtils.htmlEscape(browser(one.agent()));
        var since = time(one.at());
        return """
            <li>
              <p><strong>%s</strong>%s<br>from %s, since %s<br>last seen here %s</p>
              <form method="post" action="/sessions">
                <input type="hidden" name="%s" value="%s">
                <input type="hidden" name="end" value="%s">
                <button type="submit" aria-label="End the sign-in of %s, since %s">End</button>
              </form>
            </li>
            """.formatted(browser, isThis ? " (this one)" : "", HtmlUtils.htmlEscape(one.address()), since,
            time(seen), HtmlUtils.htmlEscape(csrf.getParameterName()), HtmlUtils.htmlEscape(csrf.getToken()),
            one.handle(), browser, since);
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }

    /// The name that most people know it by; browsers call themselves by each other's names, the telling one is named first here.
    private static String browser(String agent) {
        for (var name : List.of("Edg", "OPR", "Firefox", "Chrome", "Safari")) {
            if (agent.contains(name)) {
                return name.equals("Edg") ? "Edge" : name.equals("OPR") ? "Opera" : name;
            }
        }
        return agent.isEmpty() ? "A program" : agent.split("[/ ]", 2)[0];
    }
}
