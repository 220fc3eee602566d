package coaching.query.kernel.access;

import coaching.edge.MetricsSettings;
import coaching.edge.access.AccessTable;
import coaching.edge.access.AccessTokens;
import coaching.edge.access.BearerSecurity;
import coaching.edge.access.PageHeaders;
import coaching.edge.access.RevokedSessions;
import coaching.edge.access.TokenSettings;
import coaching.edge.audit.SecurityLog;
import coaching.edge.limits.Throttle;
import coaching.query.kernel.reader.Readers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.time.InstantSource;
import java.util.List;

/// Puts the [QueryAccess] before every request that is not about signing in.
@Configuration(proxyBeanMethods = false)
class ApiSecurity implements WebMvcConfigurer {

    private final ObjectProvider<SecurityLog> log;

    ApiSecurity(ObjectProvider<SecurityLog> log) {
        this.log = log;
    }

    @Bean
    static AccessTable accessTable() {
        return QueryAccess.TABLE;
    }

    /// Tokens of a session that was ended are not believed.
    @Bean
    static JwtDecoder accessTokens(TokenSettings settings, InstantSource clock, RevokedSessions ended) {
        return new AccessTokens(settings, clock, List.of(ended::check)).decoder(null);
    }

    @Bean
    static RevokedSessions revokedSessions(InstantSource clock) {
        return new RevokedSessions(clock);
    }

    @Bean
    static PageHeaders pageHeaders(TokenSettings security, UiSettings ui) {
        return new PageHeaders(security.issuerUri(), ui.commandUrl());
    }

    @Bean
    SecurityFilterChain reads(HttpSecurity http, Refusals refusals, PageHeaders headers, RateSettings rates,
                              MetricsSettings metrics, Readers readers, InstantSource clock) {
        var throttle = new Throttle(rates.perSecond(), rates.burst(), clock);
        return BearerSecurity.of(http, refusals, refusals.usual())
            .addFilterAfter(new ReadLimit(throttle, refusals), BearerTokenAuthenticationFilter.class)
            .authorizeHttpRequests(requests -> admit(requests, metrics, readers))
            .headers(headers)
            .build();
    }

    private static void admit(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
                              MetricsSettings metrics, Readers readers) {
        for (var entry : QueryAccess.TABLE.entries()) {
            requests.requestMatchers(entry.method(), entry.path()).access(new Gate(entry, metrics, readers));
            if (entry.method().equals(HttpMethod.GET)) {
                requests.requestMatchers(HttpMethod.HEAD, entry.path()).access(new Gate(entry, metrics, readers));
            }
        }
        requests.anyRequest().denyAll();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RelationshipReads(log)).addPathPatterns("/api/**");
    }
}
