package coaching.issuer;

import coaching.edge.access.RevokedSessions;
import coaching.issuer.account.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What our tokens say: access tokens as RFC 9068 has them, with roles and their programmes. Lists are such as can be read back from
/// the database. No token has a name: services, and the database of the authorizations, would get to see it.
final class TokenContents implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final String AUDIENCE = "kept";

    private final Accounts accounts;

    TokenContents(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            var person = person(context);
            var account = person == null ? null : accounts.of(person);
            context.getJwsHeader().type("at+jwt");
            context.getClaims().audience(new ArrayList<>(List.of(AUDIENCE)))
                .claim("client_id", context.getRegisteredClient().getClientId());
            if (person == null) {
                scope(context.getClaims(), Clients.roles(context.getRegisteredClient()), Set.of("*"));
            } else {
                scope(context.getClaims(), account == null ? Set.of() : account.roles(),
                    account == null ? Set.of() : account.programmes());
                session(context);
            }
        }
    }

    /// None for a client that acts for itself.
    private static @Nullable String person(JwtEncodingContext context) {
        var principal = context.<Authentication>getPrincipal();
        return AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())
            || principal == null ? null : principal.getName();
    }

    /// When that session ends, so does the token.
    private static void session(JwtEncodingContext context) {
        var principal = context.<Authentication>getPrincipal();
        if (principal != null && principal.getDetails() instanceof String session) {
            context.getClaims().claim(RevokedSessions.CLAIM, session);
        }
    }

    private static void scope(JwtClaimsSet.Builder claims, Set<String> roles, Set<String> programmes) {
        claims.claim("roles", new ArrayList<>(roles)).claim("programmes", new ArrayList<>(programmes));
    }
}
