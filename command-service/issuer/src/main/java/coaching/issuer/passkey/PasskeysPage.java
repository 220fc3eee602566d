package coaching.issuer.passkey;

import org.springframework.core.io.ClassPathResource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.web.util.HtmlUtils;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The passkeys of a person, and the way to add and remove one.
final class PasskeysPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH)
        .withZone(ZoneOffset.UTC);

    private final String page;

    PasskeysPage() throws IOException {
        page = new ClassPathResource("coaching/issuer/pages/passkeys.html").getContentAsString(StandardCharsets.UTF_8);
    }

    String of(List<CredentialRecord> keys, CsrfToken csrf) {
        return page.replace("${csrf.header}", HtmlUtils.htmlEscape(csrf.getHeaderName()))
            .replace("${csrf.value}", HtmlUtils.htmlEscape(csrf.getToken()))
            .replace("${keys}", keys.isEmpty() ? "<li><p>You have none yet.</p></li>"
                : keys.stream().map(it -> one(it, csrf)).collect(Collectors.joining()));
    }

    private static String one(CredentialRecord key, CsrfToken csrf) {
        var label = HtmlUtils.htmlEscape(key.getLabel());
        return """
            <li>
              <p><strong>%s</strong><br>added %s, last used %s</p>
              <form method="post" action="/passkeys">
                <input type="hidden" name="%s" value="%s">
                <input type="hidden" name="remove" value="%s">
                <button type="submit" aria-label="Remove the passkey %s">Remove</button>
              </form>
            </li>
            """.formatted(label, day(key.getCreated()), day(key.getLastUsed()),
            HtmlUtils.htmlEscape(csrf.getParameterName()), HtmlUtils.htmlEscape(csrf.getToken()),
            key.getCredentialId().toBase64UrlString(), label);
    }

    private static String day(Instant instant) {
        return DAY.format(instant);
    }
}
