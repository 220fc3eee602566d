package coaching.command.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.security.MessageDigest;

import static java.nio.charset.StandardCharsets.UTF_8;

/// What the query service says of itself, and no person or client has a token for.
///
/// @param secret both services know it; nobody is admitted without one
@ConfigurationProperties("kept.views")
record ServiceSecret(@DefaultValue("") String secret) {

    static final String HEADER = "Kept-Service-Secret";

    boolean isIn(HttpServletRequest request) {
        var said = request.getHeader(HEADER);
        return said != null && !secret.isBlank()
            && MessageDigest.isEqual(said.getBytes(UTF_8), secret.strip().getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return "ServiceSecret[]";
    }
}
