package coaching.issuer;

import coaching.edge.access.PageHeaders;
import coaching.edge.access.TokenSettings;
import coaching.edge.audit.SecurityLog;
import coaching.edge.server.DemoOnly;
import coaching.issuer.account.Account;
import coaching.issuer.account.Accounts;
import coaching.issuer.account.Passwords;
import coaching.issuer.database.IssuerDatabaseSettings;
import coaching.issuer.key.SigningKeyFile;
import coaching.issuer.key.SigningKeys;
import coaching.issuer.limit.IssuerLimit;
import coaching.issuer.limit.IssuerRates;
import coaching.issuer.link.OneTimeLinks;
import coaching.issuer.passkey.Passkeys;
import coaching.issuer.session.CookieNames;
import coaching.issuer.session.EndedSessionRows;
import coaching.issuer.session.SessionEnd;
import coaching.issuer.session.SessionSettings;
import coaching.issuer.session.Sessions;
import coaching.issuer.session.SessionsOver;
import coaching.issuer.settings.IssuerSettings;
import coaching.issuer.setup.Setup;
import coaching.issuer.setup.SetupLink;
import coaching.issuer.setup.SetupPage;
import coaching.vault.database.VaultDatabase;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

/// Wires the issuer. Without `kept.issuer.enabled` none of it exists and no path of it is served.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("kept.issuer.enabled")
class IssuerConfiguration {

    @Bean
    @Order(1)
    SecurityFilterChain issuer(HttpSecurity http, PageHeaders headers, IssuerRates limits, InstantSource clock,
                               CookieNames cookies, Sessions sessions, RegisteredClientRepository clients,
                               SecurityLog log, VaultDatabase issuerDatabase,
                               JdbcAuthorizations authorizations, SessionsOver over) {
        return http
            .addFilterBefore(new SessionEnd(sessions, log), SecurityContextHolderFilter.class)
            .oauth2AuthorizationServer(issuer -> {
                http.securityMatcher(Served.only(issuer.getEndpointsMatcher()));
                issuer.clientAuthentication(it -> it.authenticationProviders(Clients::checkCheaply));
                issuer.authorizationServerMetadataEndpoint(
                    it -> it.authorizationServerMetadataCustomizer(served -> served.claims(Served::tell)));
                issuer.oidc(oidc -> oidc.providerConfigurationEndpoint(
                    it -> it.providerConfigurationCustomizer(served -> served.claims(Served::tell)))
                    .logoutEndpoint(it -> it.logoutResponseHandler(new SignOut(authorizations, over))));
            })
            .authorizeHttpRequests(it -> it.requestMatchers(IssuerConfiguration::mayShowNothing).permitAll()
                .anyRequest().authenticated())
            .exceptionHandling(it -> it.authenticationEntryPoint(new Reauthentication.EntryPoint()))
            .requestCache(it -> it.requestCache(new AskedBefore(cookies)))
            .addFilterAfter(new Reauthentication(sessions), SecurityContextHolderFilter.class)
            .addFilterAfter(new IssuerLimit(limits, clock, clients, log), SecurityContextHolderFilter.class)
            .addFilterAfter(new OneExchange(issuerDatabase), SecurityContextHolderFilter.class)
            .headers(headers)
            .build();
    }

    /// Then the client is told that nobody is signed in, instead of the person.
    private static boolean mayShowNothing(HttpServletRequest request) {
        return "/oauth2/authorize".equals(request.getServletPath()) && "none".equals(request.getParameter("prompt"));
    }

    @Bean
    PageHeaders pageHeaders(TokenSettings security) {
        return new PageHeaders(security.issuerUri());
    }

    @Bean
    CookieNames cookieNames(TokenSettings security) {
        return CookieNames.of(security);
    }

    @Bean(destroyMethod = "close")
    VaultDatabase issuerDatabase(IssuerDatabaseSettings settings) {
        return settings.open();
    }

    @Bean
    JdbcAuthorizations authorizations(VaultDatabase issuerDatabase, RegisteredClientRepository clients) {
        return new JdbcAuthorizations(issuerDatabase, clients);
    }

    @Bean
    OneTimeLinks oneTimeLinks(VaultDatabase issuerDatabase, TokenSettings security, InstantSource clock) {
        return new OneTimeLinks(issuerDatabase, security.issuerUri(), clock);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    Expiry expiry(JdbcAuthorizations authorizations, OneTimeLinks links, EndedSessionRows ended,
                  SessionSettings sessions, InstantSource clock) {
        return new Expiry(authorizations, links, ended, sessions, clock);
    }

    @Bean
    Passkeys passkeys(VaultDatabase issuerDatabase, TokenSettings security, Accounts accounts,
                      ObjectProvider<SignInPeople> people) {
        return new Passkeys(issuerDatabase, security.issuerUri(), person -> people(people).name(person)
            .or(() -> Optional.ofNullable(accounts.of(person)).map(Account::name)), accounts::hasPasskey);
    }

    private static SignInPeople people(ObjectProvider<SignInPeople> people) {
        return people.getIfAvailable(() -> SignInPeople.UNKNOWN);
    }

    @Bean
    AuthorizationServerSettings issuerSettings(TokenSettings security) {
        return AuthorizationServerSettings.builder().issuer(security.issuerUri().toString()).build();
    }

    @Bean
    SigningKeys keys(IssuerSettings settings, InstantSource clock) throws IOException {
        return new SigningKeys(new SigningKeyFile(settings.keys()), settings.keyInterval(),
            Clients.longestToken(settings), clock);
    }

    @Bean
    RegisteredClientRepository clients(IssuerSettings settings, TokenSettings security) {
        return Clients.registered(settings, security.issuerUri());
    }

    @Bean
    Accounts accounts(IssuerSettings settings, VaultDatabase issuerDatabase, PasswordEncoder passwords,
                      TokenSettings security, ServerProperties server) {
        if (settings.demoUsers()) {
            DemoOnly.USERS.staysHere(server.getAddress(), security.issuerUri(), settings.redirectUris());
        }
        return new Accounts(settings, issuerDatabase, passwords);
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
    TokenContents tokenContents(Accounts accounts) {
        return new TokenContents(accounts);
    }

    @Bean
    PasswordEncoder passwords() {
        return Passwords.encoder();
    }
}
