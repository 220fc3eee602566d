package coaching.issuer.session;

import coaching.edge.access.RevokedSessions;
import coaching.issuer.settings.SignInPaths;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.Map;

/// Tells the other services which sign-ins are over although tokens of theirs have not ended. A handle is no secret: it opens nothing.
@RestController
@ConditionalOnBooleanProperty("kept.issuer.enabled")
class EndedSessionsController {

    private final RevokedSessions ended;

    EndedSessionsController(RevokedSessions ended) {
        this.ended = ended;
    }

    /// @param until by handle, when the last token of the sign-in has ended
    record Answer(Map<String, Instant> until) {}

    @GetMapping(SignInPaths.ENDED_SESSIONS)
    ResponseEntity<Answer> ended() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Answer(ended.all()));
    }
}
