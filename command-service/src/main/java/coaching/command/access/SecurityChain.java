package coaching.command.access;

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
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// Lets signed-in callers through to the [AccessGate], and nobody to anything else but health and documentation.
@Configuration(proxyBeanMethods = false)
class SecurityChain {

    /// Bearer tokens only and no session, so there is nothing a forged cross-site request could ride on.
    @Bean
    SecurityFilterChain signedInOnly(HttpSecurity http, Refusals refusals, CorsSettings cors) {
        var origins = new UrlBasedCorsConfigurationSource();
        origins.registerCorsConfiguration("/api/**", cors.rules());
        var corsFilter = new CorsFilter(origins);
        corsFilter.setCorsProcessor(new ProblemCors());
        return http
            .authorizeHttpRequests(requests -> requests
                .requestMatchers("/actuator/health/**", "/v3/api-docs", "/v3/api-docs.yaml", "/error").permitAll()
                .requestMatchers("/actuator/prometheus").access((caller, context) -> new AuthorizationDecision(
                    fromThisMachine(context) || operates(caller.get())))
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

    /// A proxy on this machine forwards for others and says so.
    private static boolean fromThisMachine(RequestAuthorizationContext context) {
        var request = context.getRequest();
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                && request.getHeader("X-Forwarded-For") == null && request.getHeader("Forwarded") == null;
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
