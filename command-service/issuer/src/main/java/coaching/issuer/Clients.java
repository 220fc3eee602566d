package coaching.issuer;

import coaching.issuer.settings.IssuerSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import static java.util.stream.Collectors.toUnmodifiableSet;

/// The programs that get tokens: our pages, and those that act for themselves.
final class Clients {

    static final String WEB = "kept-web";

    private static final int LEAST_STRENGTH = 4;

    private record Program(String id, String role, Function<IssuerSettings, @Nullable String> secret) {}

    /// Those that act for themselves.
    private static final List<Program> PROGRAMS = List.of(
        new Program("kept-integration", "integration", IssuerSettings::integrationSecret),
        new Program("kept-operations", "operator", IssuerSettings::operationsSecret));

    static RegisteredClientRepository registered(IssuerSettings settings, URI pages) {
        var clients = new ArrayList<RegisteredClient>();
        clients.add(web(settings, pages));
        for (var program : PROGRAMS) {
            var secret = program.secret.apply(settings);
            if (secret != null && !secret.isBlank()) {
                clients.add(itself(program.id, settings, encoder().encode(secret)));
            }
        }
        return new InMemoryRegisteredClientRepository(clients);
    }

    /// Of a client that acts for itself.
    static Set<String> roles(RegisteredClient client) {
        return PROGRAMS.stream().filter(program -> program.id.equals(client.getClientId()))
            .map(program -> program.role).collect(toUnmodifiableSet());
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

    /// As little work as an encoding can be. It stays in memory, beside the secret itself, which more work would not protect.
    private static PasswordEncoder encoder() {
        return new BCryptPasswordEncoder(LEAST_STRENGTH);
    }

    /// Programs are not made to wait as people are: a slow check of each request would be a way to keep the issuer busy.
    static void checkCheaply(List<AuthenticationProvider> providers) {
        for (var provider : providers) {
            if (provider instanceof ClientSecretAuthenticationProvider secrets) {
                secrets.setPasswordEncoder(encoder());
            }
        }
    }

    private static RegisteredClient.Builder client(String id, IssuerSettings settings) {
        return RegisteredClient.withId(id).clientId(id)
            .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(settings.accessTokenLife()).build());
    }

    /// Identity tokens live as long as the library has it.
    static Duration longestToken(IssuerSettings settings) {
        var identity = Duration.ofMinutes(30);
        return settings.accessTokenLife().compareTo(identity) > 0 ? settings.accessTokenLife() : identity;
    }

    private Clients() {}
}
