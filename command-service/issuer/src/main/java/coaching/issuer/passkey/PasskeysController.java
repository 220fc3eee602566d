package coaching.issuer.passkey;

import coaching.issuer.settings.SignInPaths;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.net.URI;
import java.security.Principal;

/// For those who are signed in; others are asked to.
@RestController
@ConditionalOnBooleanProperty("kept.issuer.enabled")
class PasskeysController {

    private final Passkeys passkeys;
    private final PasskeysPage page;

    PasskeysController(Passkeys passkeys) throws IOException {
        this.passkeys = passkeys;
        this.page = new PasskeysPage();
    }

    @GetMapping(SignInPaths.PASSKEYS)
    ResponseEntity<String> page(CsrfToken csrf, @Nullable Principal person) {
        if (person == null) {
            return ResponseEntity.status(HttpStatus.FOUND).location(URI.create(SignInPaths.SIGN_IN)).build();
        }
        return ResponseEntity.ok().contentType(SignInPaths.HTML).cacheControl(CacheControl.noStore())
            .body(page.of(passkeys.of(person.getName()), csrf));
    }
}
