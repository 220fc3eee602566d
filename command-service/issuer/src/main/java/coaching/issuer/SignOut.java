package coaching.issuer;

import coaching.edge.access.RevokedSessions;
import coaching.issuer.session.SessionsOver;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

import java.io.IOException;
import java.util.Optional;

/// Signing out ends the tokens of the sign-in, also when its session ended with a restart: the identity token that is shown says which
/// they are.
final class SignOut implements AuthenticationSuccessHandler {

    private static final OAuth2TokenType IDENTITY = new OAuth2TokenType("id_token");

    private final OAuth2AuthorizationService granted;
    private final SessionsOver over;
    private final OidcLogoutAuthenticationSuccessHandler usual = new OidcLogoutAuthenticationSuccessHandler();

    SignOut(OAuth2AuthorizationService granted, SessionsOver over) {
        this.granted = granted;
        this.over = over;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
                                        Authentication signedOut)
        throws IOException, ServletException {
        if (signedOut instanceof OidcLogoutAuthenticationToken shown) {
            Optional.ofNullable(granted.findByToken(shown.getIdTokenHint(), IDENTITY))
                .map(it -> it.getAccessToken()).map(it -> it.getClaims())
                .map(claims -> claims.get(RevokedSessions.CLAIM)).ifPresent(handle -> over.end(handle.toString()));
        }
        usual.onAuthenticationSuccess(request, response, signedOut);
    }
}
