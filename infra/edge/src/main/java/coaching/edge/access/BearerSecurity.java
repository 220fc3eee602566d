package coaching.edge.access;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;

/// Bearer tokens only and no session, so there is nothing a forged cross-site request could ride on.
public final class BearerSecurity {

    /// @param unknown answers who did not sign in
    /// @param denied answers whom nothing admits
    public static HttpSecurity of(HttpSecurity http, AuthenticationEntryPoint unknown, AccessDeniedHandler denied) {
        return http
            .oauth2ResourceServer(tokens -> tokens.jwt(_ -> {}).authenticationEntryPoint(unknown)
                .withObjectPostProcessor(failing(unknown)))
            .exceptionHandling(it -> it.authenticationEntryPoint(unknown).accessDeniedHandler(denied))
            .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
            .csrf(AbstractHttpConfigurer::disable)
            .requestCache(AbstractHttpConfigurer::disable)
            .logout(AbstractHttpConfigurer::disable);
    }

    /// When the issuer cannot be asked for its keys, that is answered too, instead of thrown as an error of ours.
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> failing(AuthenticationEntryPoint unknown) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                var handler = new AuthenticationEntryPointFailureHandler(unknown);
                handler.setRethrowAuthenticationServiceException(false);
                filter.setAuthenticationFailureHandler(handler);
                return filter;
            }
        };
    }

    private BearerSecurity() {}
}
