package coaching.query.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// The sign-in page: plain HTML, no script, works in any browser.
@RestController
@ConditionalOnBooleanProperty("kept.issuer.enabled")
class SignInController {

    private static final String REFUSED = "<p id=\"refused\" class=\"refused\" role=\"alert\">That name and password do not go together.</p>";

    private final String page;

    SignInController() throws IOException {
        page = new ClassPathResource("signin.html").getContentAsString(StandardCharsets.UTF_8);
    }

    @GetMapping(path = IssuerConfiguration.SIGN_IN, produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String page(CsrfToken csrf, @RequestParam(required = false) @Nullable String refused) {
        return page
            .replace("${csrf.name}", HtmlUtils.htmlEscape(csrf.getParameterName()))
            .replace("${csrf.value}", HtmlUtils.htmlEscape(csrf.getToken()))
            .replace("${refused}", refused == null ? "" : REFUSED);
    }
}
