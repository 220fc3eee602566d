package coaching.query.kernel.reader;

import coaching.edge.access.Caller;
import coaching.edge.access.TokenSettings;
import coaching.query.kernel.facts.GrantedRoles;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

import java.util.Optional;

/// Tells who asks. What was granted is looked up once for a request, so all of it is decided on the same facts.
@Component
public class Readers {

    private static final String ATTRIBUTE = Reader.class.getName();

    private final GrantedRoles roles;
    private final TokenSettings settings;

    Readers(GrantedRoles roles, TokenSettings settings) {
        this.roles = roles;
        this.settings = settings;
    }

    /// Absent when nobody has signed in.
    public Optional<Reader> admit(@Nullable Authentication authentication, HttpServletRequest request) {
        var reader = Caller.of(authentication)
            .map(it -> Reader.of(it, roles.known(), settings.rolesFromClaims()));
        request.setAttribute(ATTRIBUTE, reader.orElse(null));
        return reader;
    }

    /// Whoever was admitted with this request.
    public static Optional<Reader> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Reader reader ? Optional.of(reader) : Optional.empty();
    }
}
