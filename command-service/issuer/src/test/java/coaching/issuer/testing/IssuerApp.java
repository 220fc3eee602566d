package coaching.issuer.testing;

import coaching.edge.EdgeAddresses;
import coaching.edge.access.AccessTable;
import coaching.edge.access.AccessTokens;
import coaching.edge.access.BearerSecurity;
import coaching.edge.access.Caller;
import coaching.edge.access.RevokedSessions;
import coaching.edge.access.SecurityRefusals;
import coaching.edge.access.TokenSettings;
import coaching.edge.address.Addresses;
import coaching.issuer.settings.SignInPaths;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerExceptionResolver;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A service that is an issuer, and believes its own tokens.
@SpringBootApplication(scanBasePackages = "coaching.issuer",
    exclude = OAuth2AuthorizationServerJwtAutoConfiguration.class)
@ConfigurationPropertiesScan("coaching.issuer")
public class IssuerApp {

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    AccessTable accessTable() {
        return new AccessTable(List.of());
    }

    @Bean
    EdgeAddresses edgeAddresses() {
        return new EdgeAddresses(SignInPaths.FORMS, Addresses.of(), Addresses.of(),
            Addresses.of("/actuator/**"));
    }

    @Bean
    JwtDecoder accessTokens(TokenSettings settings, JWKSource<SecurityContext> keys, InstantSource clock,
                            RevokedSessions ended) {
        return new AccessTokens(settings, clock, List.of(ended::check)).decoder(keys);
    }

    @Bean
    SecurityFilterChain others(HttpSecurity http,
                               @Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers) {
        var refusals = new SecurityRefusals(answers);
        return BearerSecurity.of(http, refusals, refusals)
            .authorizeHttpRequests(it -> it
                .requestMatchers(HttpMethod.POST, "/actuator/signingkey")
                .access((caller, _) -> new AuthorizationDecision(
                    Caller.of(caller.get()).filter(Caller::operates).isPresent()))
                .requestMatchers("/error").permitAll()
                .anyRequest().authenticated())
            .build();
    }

    /// What a token says of whom it was given to.
    public record Me(Set<String> roles) {}

    @RestController
    static class MeController {

        @GetMapping("/api/me")
        Me me() {
            var caller = Caller.current().orElseThrow();
            return new Me(caller.granted().stream().map(it -> it.claim())
                .collect(Collectors.toSet()));
        }
    }
}
