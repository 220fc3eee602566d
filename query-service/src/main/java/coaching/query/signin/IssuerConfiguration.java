package coaching.query.signin;

import coaching.query.kernel.access.LimitSettings;
import coaching.query.kernel.access.PageHeaders;
import coaching.query.kernel.access.SecuritySettings;
import coaching.query.kernel.access.Throttle;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;

import java.io.IOException;
import java.time.InstantSource;

/// Wires the issuer. Without `kept.issuer.enabled` none of it exists and no path of it is served.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("kept.issuer.enabled")
class IssuerConfiguration {

    static final String SIGN_IN = "/signin";
    static final String SETUP = "/setup";

    @Bean
    @Order(1)
    SecurityFilterChain issuer(HttpSecurity http, PageHeaders headers) {
        return http
            .oauth2AuthorizationServer(issuer -> {
                http.securityMatcher(issuer.getEndpointsMatcher());
                issuer.oidc(_ -> {});
            })
            .authorizeHttpRequests(it -> it.anyRequest().authenticated())
            .exceptionHandling(it -> it.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(SIGN_IN)))
            .headers(headers)
            .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain signIn(HttpSecurity http, PageHeaders headers, LimitSettings limits, InstantSource clock,
                               Setup setup, SetupPage setupPage) {
        var throttle = new Throttle(limits.signInsPerMinute() / 60.0, limits.signInsPerMinute(), clock);
        return http
            .addFilterBefore(new SignInLimit(throttle), UsernamePasswordAuthenticationFilter.class)
            .addFilterAfter(new SetupFilter(setup, setupPage, new ChangeSessionIdAuthenticationStrategy()),
                UsernamePasswordAuthenticationFilter.class)
            .securityMatcher(SETUP, SIGN_IN, SIGN_IN + ".css")
            .authorizeHttpRequests(it -> it.anyRequest().permitAll())
            .exceptionHandling(it -> it.accessDeniedHandler(new AlreadySignedIn()))
            .formLogin(it -> it.loginPage(SIGN_IN).defaultSuccessUrl("/").failureUrl(SIGN_IN + "?refused"))
            .headers(headers)
            .build();
    }

    @Bean
    AuthorizationServerSettings issuerSettings(SecuritySettings security) {
        return AuthorizationServerSettings.builder().issuer(security.issuerUri().toString()).build();
    }

    @Bean
    JWKSource<SecurityContext> keys(IssuerSettings settings) throws IOException {
        return new ImmutableJWKSet<>(SigningKey.keptIn(settings.keys()));
    }

    @Bean
    RegisteredClientRepository clients(IssuerSettings settings, SecuritySettings security) {
        return Clients.registered(settings, security.issuerUri());
    }

    @Bean
    Accounts accounts(IssuerSettings settings, PasswordEncoder passwords, SecuritySettings security,
                      ServerProperties server, Environment environment) {
        DemoUsers.stayHere(settings, security, server.getAddress(), environment);
        return new Accounts(settings, passwords);
    }

    @Bean
    Setup setup(IssuerSettings settings, Accounts accounts, InstantSource clock) {
        return new Setup(new SetupLink(settings.setup(), clock), accounts);
    }

    @Bean
    SetupPage setupPage() throws IOException {
        return new SetupPage();
    }

    @Bean
    TokenContents tokenContents() {
        return new TokenContents();
    }

    @Bean
    PasswordEncoder passwords() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
