package coaching.issuer.session;

import coaching.edge.access.RevokedSessions;
import coaching.issuer.settings.IssuerSettings;
import coaching.vault.database.VaultDatabase;
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
    Sessions sessions(SessionSettings settings, SessionsOver over, InstantSource clock) {
        return new Sessions(settings, clock, over::end);
    }

    @Bean
    RevokedSessions revokedSessions(InstantSource clock) {
        return new RevokedSessions(clock);
    }

    @Bean
    EndedSessionRows endedSessionRows(VaultDatabase issuerDatabase) {
        return new EndedSessionRows(issuerDatabase);
    }

    @Bean
    SessionsOver sessionsOver(RevokedSessions revoked, EndedSessionRows rows, IssuerSettings issuer) {
        return new SessionsOver(revoked, rows, issuer.accessTokenLife());
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
