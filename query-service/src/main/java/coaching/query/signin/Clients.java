package coaching.query.signin;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

import java.net.URI;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The programs that get tokens: our pages, and those that act for themselves.
final class Clients {

    static final String WEB = "kept-web";

    /// What who acts for itself may do, by its id.
    private static final Map<String, String> ROLES = Map.of("kept-integration", "integration", "kept-operations",
        "operator");

    static RegisteredClientRepository registered(IssuerSettings settings, URI pages, PasswordEncoder passwords) {
        var clients = new ArrayList<RegisteredClient>();
        clients.add(web(settings, pages));
        ROLES.forEach((id, role) -> {
            var secret = settings.secretOf(role);
            if (secret != null && !secret.isBlank()) {
                clients.add(itself(id, settings, passwords.encode(secret)));
            }
        });
        return new InMemoryRegisteredClientRepository(clients);
    }

    /// Of a client that acts for itself.
    static Set<String> roles(RegisteredClient client) {
        var role = ROLES.get(client.getClientId());
        return role == null ? Set.of() : Set.of(role);
    }

    /// Public: a page keeps no secret, so it proves by PKCE that it is the one who asked.
    private static RegisteredClient web(IssuerSettings settings, URI pages) {
        var own = Stream.of(pages.resolve("/"), pages.resolve("/signed-in"));
        return client(WEB, settings)
            .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUris(
                uris -> Stream.concat(own, settings.redirectUris().stream()).map(URI::toString).forEach(uris::add))
            .postLogoutRedirectUri(pages.resolve("/").toString())
            .scope(OidcScopes.OPENID).scope(OidcScopes.PROFILE)
            .clientSettings(ClientSettings.builder().requireProofKey(true).build())
            .build();
    }

    private static RegisteredClient itself(String id, IssuerSettings settings, String secret) {
        return client(id, settings)
            .clientSecret(secret)
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
            .build();
    }

    private static RegisteredClient.Builder client(String id, IssuerSettings settings) {
        return RegisteredClient.withId(id).clientId(id)
            .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(settings.accessTokenLife()).build());
    }

    private Clients() {}
}
