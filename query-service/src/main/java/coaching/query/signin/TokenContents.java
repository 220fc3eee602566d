package coaching.query.signin;

import coaching.query.kernel.access.RevokedSessions;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

import java.util.List;
import java.util.Set;

/// What our tokens say: access tokens as RFC 9068 has them, with roles and their programmes.
final class TokenContents implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final String AUDIENCE = "kept";

    @Override
    public void customize(JwtEncodingContext context) {
        var account = account(context);
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getJwsHeader().type("at+jwt");
            context.getClaims().audience(List.of(AUDIENCE))
                .claim("client_id", context.getRegisteredClient().getClientId());
            if (account == null) {
                scope(context.getClaims(), Clients.roles(context.getRegisteredClient()), Set.of("*"));
            } else {
                scope(context.getClaims(), account.roles(), account.programmes());
                session(context);
            }
        }
        if (account != null) {
            context.getClaims().claim("name", account.name());
        }
    }

    /// None for a client that acts for itself.
    private static @Nullable Account account(JwtEncodingContext context) {
        var principal = context.<Authentication>getPrincipal();
        return principal != null && principal.getPrincipal() instanceof Account account ? account : null;
    }

    /// When that session ends, so does the token.
    private static void session(JwtEncodingContext context) {
        var principal = context.<Authentication>getPrincipal();
        if (principal != null && principal.getDetails() instanceof SessionHandle session) {
            context.getClaims().claim(RevokedSessions.CLAIM, session.handle());
        }
    }

    private static void scope(JwtClaimsSet.Builder claims, Set<String> roles, Set<String> programmes) {
        claims.claim("roles", List.copyOf(roles)).claim("programmes", List.copyOf(programmes));
    }
}
