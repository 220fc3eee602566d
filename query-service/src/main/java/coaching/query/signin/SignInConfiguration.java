package coaching.query.signin;

import coaching.edge.address.Network;
import coaching.edge.audit.SecurityEvent;
import coaching.edge.audit.SecurityLog;
import coaching.query.kernel.access.LimitSettings;
import coaching.query.kernel.access.PageHeaders;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

import java.io.IOException;
import java.time.InstantSource;

import static coaching.query.signin.IssuerConfiguration.SESSIONS;
import static coaching.query.signin.IssuerConfiguration.SETUP;
import static coaching.query.signin.IssuerConfiguration.SIGN_IN;

/// The pages of the issuer. Nobody has a session here before signing in: what must be remembered until then is in cookies.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("kept.issuer.enabled")
class SignInConfiguration {

    @Bean
    SignInTries signInTries(LimitSettings limits, InstantSource clock, Accounts accounts) {
        return new SignInTries(limits, clock, accounts::exist);
    }

    @Bean
    @Order(2)
    SecurityFilterChain signIn(HttpSecurity http, PageHeaders headers, SignInTries tries, CookieNames cookies,
                               SetupFilter setup, Sessions sessions, Accounts accounts, SecurityLog log) {
        return http
            .addFilterBefore(new SessionEnd(sessions, log), SecurityContextHolderFilter.class)
            .addFilterBefore(new SignInLimit(tries), UsernamePasswordAuthenticationFilter.class)
            .addFilterAfter(setup, UsernamePasswordAuthenticationFilter.class)
            .addFilterAfter(new SessionsFilter(sessions, log), UsernamePasswordAuthenticationFilter.class)
            .securityMatcher(SESSIONS, SETUP, SIGN_IN, SIGN_IN + ".css", SETUP + ".js")
            .authorizeHttpRequests(it -> it.anyRequest().permitAll())
            .exceptionHandling(it -> it.accessDeniedHandler(new AlreadySignedIn()))
            .requestCache(it -> it.requestCache(new AskedBefore(cookies)))
            .csrf(it -> it.csrfTokenRepository(proofs(cookies)))
            .formLogin(it -> it.loginPage(SIGN_IN).successHandler(successes(tries, cookies, sessions, log))
                .failureHandler(withoutSession(accounts, log)))
            .headers(headers)
            .build();
    }

    @Bean
    SetupFilter setupFilter(Setup setup, SetupPage page, Sessions sessions, SecurityLog log) {
        return new SetupFilter(setup, page, sessions, log);
    }

    /// Only where the chain above puts it.
    @Bean
    FilterRegistrationBean<SetupFilter> notAnywhereElse(SetupFilter filter) {
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

    private static SavedRequestAwareAuthenticationSuccessHandler successes(SignInTries tries, CookieNames cookies,
                                                                           Sessions sessions, SecurityLog log) {
        var handler = new SavedRequestAwareAuthenticationSuccessHandler() {

            @Override
            public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
                                                Authentication person)
                throws ServletException, IOException {
                tries.succeeded(Network.of(request), request.getParameter("username"));
                if (person.getPrincipal() instanceof Account account
                    && person instanceof UsernamePasswordAuthenticationToken signedIn) {
                    signedIn.setDetails(new SessionHandle(sessions.open(request, account)));
                    log.tell(SecurityEvent.SIGNED_IN, account.person(), request);
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
