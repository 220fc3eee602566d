package coaching.query.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;

/// The sign-in page: plain HTML, no script, works in any browser. Who is signed in and comes by Back is not asked again, unless a
/// client wants it.
@RestController
@ConditionalOnBooleanProperty("kept.issuer.enabled")
class SignInController {

    private static final String REFUSED = "<p id=\"refused\" class=\"refused\" role=\"alert\">The name or the password is wrong.</p>";

    private static final String AGAIN = "<p role=\"status\">You are signed in. To go on, show your password again.</p>";

    private final String page;

    SignInController() throws IOException {
        page = new ClassPathResource("signin.html").getContentAsString(StandardCharsets.UTF_8);
    }

    @GetMapping(path = IssuerConfiguration.SIGN_IN, produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    ResponseEntity<String> page(CsrfToken csrf, @Nullable Principal person,
                                @RequestParam(required = false) @Nullable String again,
                                @RequestParam(required = false) @Nullable String refused) {
        if (person != null && again == null && refused == null) {
            return ResponseEntity.status(HttpStatus.FOUND).location(AlreadySignedIn.FIRST_PAGE).build();
        }
        return ResponseEntity.ok(page
            .replace("${csrf.name}", HtmlUtils.htmlEscape(csrf.getParameterName()))
            .replace("${csrf.value}", HtmlUtils.htmlEscape(csrf.getToken()))
            .replace("${refused}", refused != null ? REFUSED : again != null && person != null ? AGAIN : ""));
    }
}
