package coaching.issuer;

import coaching.issuer.account.Accounts;
import coaching.issuer.settings.SignInPaths;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Arrays;
import java.util.Locale;

/// The sign-in page: plain HTML. Only a passkey needs its script. Who is signed in and comes by Back is not asked again, unless a
/// client wants it.
@RestController
@ConditionalOnBooleanProperty("kept.issuer.enabled")
class SignInController {

    private static final String PASSWORD = """
        <label for="username">Name</label>
        <input id="username" name="username" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="100" required autofocus>
        <label for="password">Password</label>
        <input id="password" name="password" type="password" autocomplete="current-password" maxlength="200" required>
        <button type="submit">Sign in</button>""";
    private static final String LINK = """
        <label for="email">E-mail</label>
        <input id="email" name="email" type="email" autocomplete="email" maxlength="300" required>
        <button type="submit">Send me a link</button>""";

    private final Accounts accounts;
    private final SignInPeople people;
    private final String page;

    SignInController(Accounts accounts, ObjectProvider<SignInPeople> people) throws IOException {
        this.accounts = accounts;
        this.people = people.getIfAvailable(() -> SignInPeople.UNKNOWN);
        page = new ClassPathResource("coaching/issuer/pages/signin.html").getContentAsString(StandardCharsets.UTF_8);
    }

    /// What has happened before, as the address says.
    private enum Before {

        REFUSED("The name or the password is wrong."),
        OVER("This link is used up or too old. Ask for another one."),
        SENT("If we know this address, a link is on its way. It is good for 15 minutes."),
        AGAIN("You are signed in. To go on, show once more who you are.");

        private final String sentence;

        Before(String sentence) {
            this.sentence = sentence;
        }

        String said() {
            return this == REFUSED || this == OVER
                ? "<p id=\"refused\" class=\"refused\" role=\"alert\">" + sentence + "</p>"
                : "<p role=\"status\">" + sentence + "</p>";
        }
    }

    @GetMapping(SignInPaths.SIGN_IN)
    ResponseEntity<String> page(CsrfToken csrf, @Nullable Principal person, HttpServletRequest request) {
        var before = Arrays.stream(Before.values())
            .filter(it -> request.getParameter(it.name().toLowerCase(Locale.ROOT)) != null).findFirst();
        if (person != null && before.isEmpty()) {
            return ResponseEntity.status(HttpStatus.FOUND).location(SignInPaths.FIRST_PAGE).build();
        }
        return ResponseEntity.ok().contentType(SignInPaths.HTML).body(page
            .replace("${csrf.header}", HtmlUtils.htmlEscape(csrf.getHeaderName()))
            .replace("${csrf.value}", HtmlUtils.htmlEscape(csrf.getToken()))
            .replace("${refused}",
                before.filter(it -> it != Before.AGAIN || person != null).map(Before::said).orElse(""))
            .replace("${link}", people.canSendLinks() ? form(SignInPaths.LINK_ASKED, csrf, LINK) : "")
            .replace("${password}", accounts.havePasswords() ? form(SignInPaths.SIGN_IN, csrf, PASSWORD) : ""));
    }

    private static String form(String path, CsrfToken csrf, String fields) {
        return """
            <form method="post" action="%s">
              <input type="hidden" name="%s" value="%s">
              %s
            </form>
            """.formatted(path, HtmlUtils.htmlEscape(csrf.getParameterName()),
            HtmlUtils.htmlEscape(csrf.getToken()), fields);
    }
}
