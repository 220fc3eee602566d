package coaching.query.signin;

import coaching.edge.access.RevokedSessions;
import coaching.edge.access.TokenSettings;
import coaching.edge.address.Addresses;
import coaching.edge.limits.BodyReader;
import coaching.edge.server.DemoOnly;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import java.net.URI;
import java.util.List;
import java.util.Objects;

/// Passes on what is about signing in, where the embedded issuer is used.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("kept.issuer.address")
class SignInPassage {

    /// Each is answered by the issuer, whatever it answers.
    static final Addresses PASSED_ON = Addresses.of("/signin", "/signin/**", "/signin.css", "/signin.js", "/setup",
        "/setup.js", "/sessions", "/passkeys", "/webauthn/**", "/login/webauthn", "/userinfo", "/oauth2/authorize",
        "/oauth2/token",
        "/oauth2/jwks", "/connect/logout", "/.well-known/openid-configuration",
        "/.well-known/oauth-authorization-server");

    /// Security is at -100: the issuer has its own.
    private static final int BEFORE_SECURITY = -101;

    @Bean
    FilterRegistrationBean<IssuerRequests> issuerRequests(IssuerSettings settings, TokenSettings security,
                                                          BodyReader bodies, ServerProperties server,
                                                          Environment environment) {
        if (settings.demoUsers()) {
            DemoOnly.USERS.staysHere(server.getAddress(), security.issuerUri(), List.of());
            DemoOnly.USERS.hasNoProxy(environment);
        }
        var registration = new FilterRegistrationBean<>(new IssuerRequests(address(settings), PASSED_ON, bodies));
        registration.setOrder(BEFORE_SECURITY);
        return registration;
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    EndedSessions endedSessions(IssuerSettings settings, RevokedSessions ended) {
        return new EndedSessions(address(settings), ended);
    }

    private static URI address(IssuerSettings settings) {
        return Objects.requireNonNull(settings.address(), "a condition of this configuration");
    }
}
