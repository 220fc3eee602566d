package coaching.query.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Opening the link changes nothing, so that a mail program that looks at it first does no harm.
@RestController
@ConditionalOnBooleanProperty("kept.issuer.enabled")
class SetupController {

    private final Setup setup;
    private final SetupPage page;

    SetupController(Setup setup, SetupPage page) {
        this.setup = setup;
        this.page = page;
    }

    @GetMapping(path = IssuerConfiguration.SETUP, produces = SetupPage.TYPE)
    ResponseEntity<String> open(CsrfToken csrf, @RequestParam(required = false) @Nullable String token) {
        if (!setup.isOpenWith(token)) {
            return ResponseEntity.status(HttpStatus.GONE).cacheControl(CacheControl.noStore()).body(page.over());
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
            .body(page.open(csrf, new Setup.Form(token, "", "", ""), null));
    }
}
