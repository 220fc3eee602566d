package coaching.issuer.session;

import coaching.issuer.settings.SignInPaths;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;

/// For those who are signed in; others are asked to.
@RestController
@ConditionalOnBooleanProperty("kept.issuer.enabled")
class SessionsController {

    private final Sessions sessions;
    private final SessionsPage page;

    SessionsController(Sessions sessions, SessionsPage page) {
        this.sessions = sessions;
        this.page = page;
    }

    @GetMapping(SignInPaths.SESSIONS)
    ResponseEntity<String> page(CsrfToken csrf, HttpServletRequest request) {
        var own = sessions.of(request.getSession(false));
        if (own == null) {
            return ResponseEntity.status(HttpStatus.FOUND).location(URI.create(SignInPaths.SIGN_IN)).build();
        }
        return ResponseEntity.ok().contentType(SignInPaths.HTML).cacheControl(CacheControl.noStore())
            .body(page.of(sessions.of(own.person()), own, csrf));
    }
}
