package coaching.command.access;

import coaching.edge.MetricsSettings;
import coaching.edge.problem.ProblemCors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/// Lets signed-in callers through to the [AccessGate], and nobody to anything else but health and documentation.
@Configuration(proxyBeanMethods = false)
class SecurityChain {

    /// Bearer tokens only and no session, so there is nothing a forged cross-site request could ride on.
    @Bean
    SecurityFilterChain signedInOnly(HttpSecurity http, Refusals refusals, CorsSettings cors, MetricsSettings metrics) {
        var origins = new UrlBasedCorsConfigurationSource();
        origins.registerCorsConfiguration("/api/**", cors.rules());
        var corsFilter = new CorsFilter(origins);
        corsFilter.setCorsProcessor(new ProblemCors());
        return http
            .authorizeHttpRequests(requests -> requests
                .requestMatchers("/actuator/health/**", "/v3/api-docs", "/v3/api-docs.yaml", "/error").permitAll()
                .requestMatchers("/actuator/prometheus").access((caller, context) -> new AuthorizationDecision(
                    metrics.areOpenTo(context.getRequest()) || operates(caller.get())))
                .requestMatchers("/api/**").authenticated()
                .anyRequest().denyAll())
            .oauth2ResourceServer(tokens -> tokens.jwt(_ -> {}).authenticationEntryPoint(refusals)
                .withObjectPostProcessor(failing(refusals)))
            .exceptionHandling(it -> it.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
            .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
            .addFilter(corsFilter)
            .csrf(AbstractHttpConfigurer::disable)
            .requestCache(AbstractHttpConfigurer::disable)
            .logout(AbstractHttpConfigurer::disable)
            .build();
    }

    /// When the issuer cannot be asked for its keys, that is answered too, instead of thrown as an error of ours.
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> failing(Refusals refusals) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                var handler = new AuthenticationEntryPointFailureHandler(refusals);
                handler.setRethrowAuthenticationServiceException(false);
                filter.setAuthenticationFailureHandler(handler);
                return filter;
            }
        };
    }

    private static boolean operates(@Nullable Authentication caller) {
        return caller instanceof JwtAuthenticationToken it
            && Callers.strings(it.getToken(), "roles").contains("operator");
    }
}
