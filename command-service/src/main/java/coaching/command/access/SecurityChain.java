package coaching.command.access;

import coaching.edge.MetricsSettings;
import coaching.edge.access.AccessTable;
import coaching.edge.access.AccessTokens;
import coaching.edge.access.BearerSecurity;
import coaching.edge.access.Caller;
import coaching.edge.access.RevokedSessions;
import coaching.edge.access.SecurityRefusals;
import coaching.edge.access.TokenSettings;
import coaching.edge.problem.ProblemCors;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

import java.time.InstantSource;

/// Lets signed-in callers through to the [AccessGate], and nobody to anything else but health and documentation.
@Configuration(proxyBeanMethods = false)
class SecurityChain {

    @Bean
    static AccessTable accessTable() {
        return CommandAccess.TABLE;
    }

    /// The embedded issuer's keys are asked in memory. Tokens of a session that was ended are not believed.
    @Bean
    static JwtDecoder accessTokens(TokenSettings settings, ObjectProvider<JWKSource<SecurityContext>> ownKeys,
                                   InstantSource clock, ObjectProvider<RevokedSessions> ended) {
        var further = ended.stream().<OAuth2TokenValidator<Jwt>>map(it -> it::check).toList();
        return new AccessTokens(settings, clock, further).decoder(ownKeys.getIfAvailable());
    }

    @Bean
    SecurityFilterChain signedInOnly(HttpSecurity http, CorsSettings cors, MetricsSettings metrics, Callers callers,
                                     @Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers) {
        var refusals = new SecurityRefusals(answers);
        return BearerSecurity.of(http, refusals, refusals)
            .authorizeHttpRequests(requests -> requests
                .requestMatchers("/actuator/health/**", "/v3/api-docs", "/v3/api-docs.yaml", "/error").permitAll()
                .requestMatchers("/actuator/prometheus").access((caller, context) -> new AuthorizationDecision(
                    metrics.areOpenTo(context.getRequest()) || operates(caller.get(), callers)))
                .requestMatchers(HttpMethod.POST, "/actuator/signingkey").access(
                    (caller, _) -> new AuthorizationDecision(operates(caller.get(), callers)))
                .requestMatchers(HttpMethod.POST, CommandAccess.ADDRESS_CONFIRMATIONS).permitAll()
                .requestMatchers("/api/**").authenticated()
                .anyRequest().denyAll())
            .addFilter(filter(cors))
            .build();
    }

    private static CorsFilter filter(CorsSettings cors) {
        var origins = new UrlBasedCorsConfigurationSource();
        origins.registerCorsConfiguration("/api/**", cors.rules());
        var filter = new CorsFilter(origins);
        filter.setCorsProcessor(new ProblemCors());
        return filter;
    }

    private static boolean operates(@Nullable Authentication caller, Callers callers) {
        return Caller.of(caller).filter(callers::operates).isPresent();
    }
}
