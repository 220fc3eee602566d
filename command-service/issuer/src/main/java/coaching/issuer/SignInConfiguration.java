package coaching.issuer;

import coaching.edge.access.PageHeaders;
import coaching.edge.address.Network;
import coaching.edge.audit.SecurityEvent;
import coaching.edge.audit.SecurityLog;
import coaching.edge.limits.BodyReader;
import coaching.issuer.account.Accounts;
import coaching.issuer.limit.IssuerRates;
import coaching.issuer.limit.SignInLimit;
import coaching.issuer.limit.SignInTries;
import coaching.issuer.link.LinkFilter;
import coaching.issuer.link.OneTimeLinks;
import coaching.issuer.passkey.PasskeyFilters;
import coaching.issuer.passkey.Passkeys;
import coaching.issuer.session.Arrival;
import coaching.issuer.session.Arrivals;
import coaching.issuer.session.CookieNames;
import coaching.issuer.session.SessionEnd;
import coaching.issuer.session.Sessions;
import coaching.issuer.session.SessionsFilter;
import coaching.issuer.session.Way;
import coaching.issuer.setup.Setup;
import coaching.issuer.setup.SetupFilter;
import coaching.issuer.setup.SetupPage;
import coaching.vault.database.VaultDatabase;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.io.IOException;
import java.time.InstantSource;
import java.util.stream.Stream;

import static coaching.issuer.settings.SignInPaths.ENDED_SESSIONS;
import static coaching.issuer.settings.SignInPaths.LINK;
import static coaching.issuer.settings.SignInPaths.LINK_ASKED;
import static coaching.issuer.settings.SignInPaths.PASSKEYS;
import static coaching.issuer.settings.SignInPaths.SESSIONS;
import static coaching.issuer.settings.SignInPaths.SETUP;
import static coaching.issuer.settings.SignInPaths.SIGN_IN;

/// The pages of the issuer. Nobody has a session here before signing in: what must be remembered until then is in cookies.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("kept.issuer.enabled")
class SignInConfiguration implements WebMvcConfigurer {

    private static final String FILES = "classpath:/coaching/issuer/static/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        files.addResourceHandler(SIGN_IN + ".css", SIGN_IN + ".js", SETUP + ".js").addResourceLocations(FILES);
    }

    @Bean
    SignInTries signInTries(IssuerRates limits, InstantSource clock, Accounts accounts) {
        return new SignInTries(limits, clock, accounts::exist);
    }

    @Bean
    @Order(2)
    SecurityFilterChain signIn(HttpSecurity http, PageHeaders headers, SignInTries tries, CookieNames cookies,
                               SetupFilter setup, Sessions sessions, Accounts accounts, SecurityLog log,
                               LinkFilter links, PasskeyFilters passkeys, Arrival arrival, PasswordEncoder passwords) {
        passkeys.addTo(http);
        return http
            .addFilterBefore(new SessionEnd(sessions, log), SecurityContextHolderFilter.class)
            .addFilterBefore(new SignInLimit(tries), UsernamePasswordAuthenticationFilter.class)
            .addFilterAfter(setup, UsernamePasswordAuthenticationFilter.class)
            .addFilterAfter(links, UsernamePasswordAuthenticationFilter.class)
            .addFilterAfter(new SessionsFilter(sessions, log), UsernamePasswordAuthenticationFilter.class)
            .securityMatcher(Stream.concat(PasskeyFilters.PATHS.stream(),
                Stream.of(ENDED_SESSIONS, LINK, LINK_ASKED, PASSKEYS,
                    SESSIONS, SETUP, SIGN_IN, SIGN_IN + ".css", SIGN_IN + ".js", SETUP + ".js"))
                .toArray(String[]::new))
            .authenticationProvider(byPassword(accounts, passwords))
            .authorizeHttpRequests(it -> it.anyRequest().permitAll())
            .exceptionHandling(it -> it.accessDeniedHandler(new AlreadySignedIn()))
            .requestCache(it -> it.requestCache(new AskedBefore(cookies)))
            .csrf(it -> it.csrfTokenRepository(proofs(cookies)))
            .formLogin(it -> it.loginPage(SIGN_IN).successHandler(successes(tries, cookies, arrival))
                .failureHandler(withoutSession(accounts, log)))
            .headers(headers)
            .build();
    }

    @Bean
    Arrival arrival(Sessions sessions, Arrivals arrivals, SecurityLog log) {
        return new Arrival(sessions, arrivals, log);
    }

    @Bean
    Arrivals arrivals(VaultDatabase issuerDatabase, InstantSource clock) {
        return new Arrivals(issuerDatabase, clock);
    }

    @Bean
    PasskeyFilters passkeyFilters(Passkeys passkeys, BodyReader bodies, Arrival arrival, SecurityLog log,
                                  CookieNames cookies, InstantSource clock) {
        return new PasskeyFilters(passkeys, bodies, arrival, log, new AskedBefore(cookies), cookies, clock);
    }

    @Bean
    LinkFilter linkFilter(OneTimeLinks links, Arrival arrival, ObjectProvider<SignInPeople> people, SecurityLog log) {
        return new LinkFilter(links, arrival, people.getIfAvailable(() -> SignInPeople.UNKNOWN)::sendLink, log);
    }

    @Bean
    SetupFilter setupFilter(Setup setup, SetupPage page, Arrival arrival, SecurityLog log) {
        return new SetupFilter(setup, page, arrival, log);
    }

    /// Only where the chain above puts it.
    @Bean
    FilterRegistrationBean<SetupFilter> setupNowhereElse(SetupFilter filter) {
        return nowhereElse(filter);
    }

    /// The same.
    @Bean
    FilterRegistrationBean<LinkFilter> linksNowhereElse(LinkFilter filter) {
        return nowhereElse(filter);
    }

    private static <F extends Filter> FilterRegistrationBean<F> nowhereElse(F filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    private static CookieCsrfTokenRepository proofs(CookieNames cookies) {
        var proofs = new CookieCsrfTokenRepository();
        proofs.setCookieName(cookies.name("kept-csrf"));
        proofs.setCookiePath("/");
        proofs.setCookieCustomizer(it -> it.secure(cookies.secure()).sameSite("Lax"));
        return proofs;
    }

    private static DaoAuthenticationProvider byPassword(Accounts accounts, PasswordEncoder passwords) {
        var provider = new DaoAuthenticationProvider(accounts);
        provider.setPasswordEncoder(passwords);
        provider.setForcePrincipalAsString(true);
        return provider;
    }

    private static SavedRequestAwareAuthenticationSuccessHandler successes(SignInTries tries, CookieNames cookies,
                                                                           Arrival arrival) {
        var handler = new SavedRequestAwareAuthenticationSuccessHandler() {

            @Override
            public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
                                                Authentication person)
                throws ServletException, IOException {
                tries.succeeded(Network.of(request), request.getParameter("username"));
                if (person instanceof UsernamePasswordAuthenticationToken signedIn) {
                    arrival.open(request, signedIn, Way.PASSWORD);
                }
                super.onAuthenticationSuccess(request, response, person);
            }
        };
        handler.setRequestCache(new AskedBefore(cookies));
        return handler;
    }

    /// What was typed is not told: it may be a password.
    private static SimpleUrlAuthenticationFailureHandler withoutSession(Accounts accounts, SecurityLog log) {
        var handler = new SimpleUrlAuthenticationFailureHandler(SIGN_IN + "?refused") {

            @Override
            public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
                                                AuthenticationException why)
                throws IOException, ServletException {
                log.tell(SecurityEvent.SIGN_IN_REFUSED, accounts.person(request.getParameter("username")), request);
                super.onAuthenticationFailure(request, response, why);
            }
        };
        handler.setAllowSessionCreation(false);
        return handler;
    }
}
