package coaching.query.kernel.access;

import coaching.edge.MetricsSettings;
import coaching.edge.audit.SecurityLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.time.InstantSource;
import java.util.List;

/// Puts the [AccessTable] before every request that is not about signing in.
@Configuration(proxyBeanMethods = false)
class ApiSecurity implements WebMvcConfigurer {

    private final ObjectProvider<SecurityLog> log;

    ApiSecurity(ObjectProvider<SecurityLog> log) {
        this.log = log;
    }

    /// Bearer tokens only and no session, so there is nothing a forged cross-site request could ride on.
    @Bean
    SecurityFilterChain reads(HttpSecurity http, Refusals refusals, PageHeaders headers, LimitSettings limits,
                              MetricsSettings metrics, InstantSource clock) {
        var throttle = new Throttle(limits.perSecond(), limits.burst(), clock);
        return http
            .addFilterAfter(new ReadLimit(throttle, refusals), BearerTokenAuthenticationFilter.class)
            .authorizeHttpRequests(requests -> admit(requests, metrics))
            .oauth2ResourceServer(tokens -> tokens.jwt(_ -> {}).authenticationEntryPoint(refusals)
                .withObjectPostProcessor(failing(refusals)))
            .exceptionHandling(it -> it.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
            .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
            .csrf(AbstractHttpConfigurer::disable)
            .requestCache(AbstractHttpConfigurer::disable)
            .logout(AbstractHttpConfigurer::disable)
            .headers(headers)
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

    private static void admit(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
                              MetricsSettings metrics) {
        for (var entry : AccessTable.READS) {
            requests.requestMatchers(HttpMethod.GET, entry.path()).access(new Gate(entry, metrics));
            requests.requestMatchers(HttpMethod.HEAD, entry.path()).access(new Gate(entry, metrics));
        }
        for (var entry : AccessTable.OPERATIONS) {
            requests.requestMatchers(HttpMethod.POST, entry.path()).access(new Gate(entry, metrics));
        }
        requests.anyRequest().denyAll();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RelationshipReads(log)).addPathPatterns("/api/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Readers());
    }
}
