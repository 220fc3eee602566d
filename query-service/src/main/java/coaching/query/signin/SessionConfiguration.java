package coaching.query.signin;

import coaching.query.kernel.access.RevokedSessions;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.session.HttpSessionEventPublisher;

import java.io.IOException;
import java.time.InstantSource;

/// The sessions of those who are signed in at the issuer.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("kept.issuer.enabled")
class SessionConfiguration {

    @Bean
    Sessions sessions(SessionSettings settings, IssuerSettings issuer, RevokedSessions ended, InstantSource clock) {
        return new Sessions(settings, clock, handle -> ended.end(handle, issuer.accessTokenLife()));
    }

    @Bean
    ServletListenerRegistrationBean<Sessions> endedSessions(Sessions sessions) {
        return new ServletListenerRegistrationBean<>(sessions);
    }

    /// Without it the authorization server remembers every session for ever.
    @Bean
    ServletListenerRegistrationBean<HttpSessionEventPublisher> sessionEvents() {
        return new ServletListenerRegistrationBean<>(new HttpSessionEventPublisher());
    }

    @Bean
    SessionCookie sessionCookie(CookieNames names) {
        return new SessionCookie(names);
    }

    @Bean
    SessionsPage sessionsPage() throws IOException {
        return new SessionsPage();
    }
}
