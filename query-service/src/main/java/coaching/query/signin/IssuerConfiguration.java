package coaching.query.signin;

import coaching.edge.audit.SecurityLog;
import coaching.query.kernel.access.LimitSettings;
import coaching.query.kernel.access.PageHeaders;
import coaching.query.kernel.access.SecuritySettings;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

import java.io.IOException;
import java.time.InstantSource;

/// Wires the issuer. Without `kept.issuer.enabled` none of it exists and no path of it is served.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("kept.issuer.enabled")
class IssuerConfiguration {

    static final String SIGN_IN = "/signin";
    static final String SETUP = "/setup";
    static final String SESSIONS = "/sessions";

    @Bean
    @Order(1)
    SecurityFilterChain issuer(HttpSecurity http, PageHeaders headers, LimitSettings limits, InstantSource clock,
                               CookieNames cookies, Sessions sessions, RegisteredClientRepository clients,
                               SecurityLog log) {
        return http
            .addFilterBefore(new SessionEnd(sessions, log), SecurityContextHolderFilter.class)
            .oauth2AuthorizationServer(issuer -> {
                http.securityMatcher(Served.only(issuer.getEndpointsMatcher()));
                issuer.clientAuthentication(it -> it.authenticationProviders(Clients::checkCheaply));
                issuer.authorizationServerMetadataEndpoint(
                    it -> it.authorizationServerMetadataCustomizer(served -> served.claims(Served::tell)));
                issuer.oidc(oidc -> oidc.providerConfigurationEndpoint(
                    it -> it.providerConfigurationCustomizer(served -> served.claims(Served::tell))));
            })
            .authorizeHttpRequests(it -> it.requestMatchers(IssuerConfiguration::mayShowNothing).permitAll()
                .anyRequest().authenticated())
            .exceptionHandling(it -> it.authenticationEntryPoint(new Reauthentication.EntryPoint()))
            .requestCache(it -> it.requestCache(new AskedBefore(cookies)))
            .addFilterAfter(new Reauthentication(sessions), SecurityContextHolderFilter.class)
            .addFilterAfter(new IssuerLimit(limits, clock, clients, log), SecurityContextHolderFilter.class)
            .headers(headers)
            .build();
    }

    /// Then the client is told that nobody is signed in, instead of the person.
    private static boolean mayShowNothing(HttpServletRequest request) {
        return "/oauth2/authorize".equals(request.getServletPath()) && "none".equals(request.getParameter("prompt"));
    }

    @Bean
    CookieNames cookieNames(SecuritySettings security) {
        return CookieNames.of(security);
    }

    @Bean
    Authorizations authorizations(SessionSettings sessions, InstantSource clock) {
        return new Authorizations(sessions.life(), clock);
    }

    @Bean
    AuthorizationServerSettings issuerSettings(SecuritySettings security) {
        return AuthorizationServerSettings.builder().issuer(security.issuerUri().toString()).build();
    }

    @Bean
    SigningKeys keys(IssuerSettings settings, InstantSource clock) throws IOException {
        return new SigningKeys(new SigningKeyFile(settings.keys()), settings.keyInterval(),
            Clients.longestToken(settings), clock);
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
    SessionRegistry sessionRegistry() {
        return new NoRegistry();
    }

    @Bean
    TokenContents tokenContents() {
        return new TokenContents();
    }

    @Bean
    PasswordEncoder passwords() {
        return Passwords.encoder();
    }
}
