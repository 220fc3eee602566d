package coaching.issuer.key;

import coaching.edge.audit.SecurityEvent;
import coaching.edge.audit.SecurityLog;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import java.util.Map;

/// Lets an operator change the signing key at once, such as when somebody may have read it.
@Component
@Endpoint(id = "signingkey")
@ConditionalOnBooleanProperty("kept.issuer.enabled")
class SigningKeyEndpoint {

    private final SigningKeys keys;
    private final SecurityLog log;

    SigningKeyEndpoint(SigningKeys keys, SecurityLog log) {
        this.keys = keys;
        this.log = log;
    }

    @WriteOperation
    Map<String, String> rotate() {
        var key = keys.rotate();
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            var caller = SecurityContextHolder.getContext().getAuthentication();
            log.tell(SecurityEvent.KEY_CHANGED, caller == null ? null : caller.getName(), attributes.getRequest());
        }
        return Map.of("signsWith", key);
    }
}
