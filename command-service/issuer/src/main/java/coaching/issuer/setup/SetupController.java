package coaching.issuer.setup;

import coaching.edge.audit.SecurityEvent;
import coaching.edge.audit.SecurityLog;
import coaching.issuer.settings.SignInPaths;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Opening the link changes nothing, so that a mail program that looks at it first does no harm. Its token comes after the #, which
/// browsers send nowhere: neither a proxy's log nor another page learns it. A query would be in both, whatever we answered to it. The
/// page's script puts the token into the form, which is where we first see it.
@RestController
@ConditionalOnBooleanProperty("kept.issuer.enabled")
class SetupController {

    private final Setup setup;
    private final SetupPage page;
    private final SecurityLog log;

    SetupController(Setup setup, SetupPage page, SecurityLog log) {
        this.setup = setup;
        this.page = page;
        this.log = log;
    }

    @GetMapping(SignInPaths.SETUP)
    ResponseEntity<String> open(CsrfToken csrf, HttpServletRequest request) {
        if (!setup.isOpen()) {
            log.tell(SecurityEvent.LINK_REFUSED, null, request);
            return ResponseEntity.status(HttpStatus.GONE).contentType(SignInPaths.HTML)
                .cacheControl(CacheControl.noStore()).body(page.over());
        }
        return ResponseEntity.ok().contentType(SignInPaths.HTML).cacheControl(CacheControl.noStore())
            .body(page.open(csrf, new Setup.Form(null, ""), null));
    }
}
