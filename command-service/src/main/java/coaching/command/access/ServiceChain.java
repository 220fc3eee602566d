package coaching.command.access;

import coaching.edge.access.SecurityRefusals;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Lets the other service of Kept through to what is for it alone. No token admits there, and its secret admits to nothing
/// else.
@Configuration(proxyBeanMethods = false)
class ServiceChain {

    @Bean
    @Order(0)
    SecurityFilterChain betweenServices(HttpSecurity http, ServiceSecret secret,
                                        @Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers) {
        var refusals = new SecurityRefusals(answers);
        return http.securityMatcher("/internal/**")
            .authorizeHttpRequests(requests -> requests.anyRequest().access(
                (_, context) -> new AuthorizationDecision(secret.isIn(context.getRequest()))))
            .exceptionHandling(it -> it.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
            .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
            .csrf(AbstractHttpConfigurer::disable)
            .requestCache(AbstractHttpConfigurer::disable)
            .logout(AbstractHttpConfigurer::disable)
            .build();
    }
}
