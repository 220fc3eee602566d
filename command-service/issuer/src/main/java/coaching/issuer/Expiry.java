package coaching.issuer;

import coaching.issuer.link.OneTimeLinks;
import coaching.issuer.session.EndedSessionRows;
import coaching.issuer.session.SessionSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

import java.time.Duration;
import java.time.InstantSource;

/// Deletes what has expired, every ten minutes.
final class Expiry implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);
    private static final Duration INTERVAL = Duration.ofMinutes(10);

    private final JdbcAuthorizations authorizations;
    private final OneTimeLinks links;
    private final EndedSessionRows ended;
    private final SessionSettings sessions;
    private final InstantSource clock;
    private final Thread working = Thread.ofVirtual().name("issuer-expiry").unstarted(this::work);

    Expiry(JdbcAuthorizations authorizations, OneTimeLinks links, EndedSessionRows ended, SessionSettings sessions,
           InstantSource clock) {
        this.authorizations = authorizations;
        this.links = links;
        this.ended = ended;
        this.sessions = sessions;
        this.clock = clock;
    }

    void start() {
        working.start();
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(INTERVAL);
                attempt();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt() {
        try {
            purge();
        } catch (DataAccessException e) {
            LOG.warn("What has expired at the issuer stays until the next try: {}", e.getClass().getSimpleName());
        }
    }

    void purge() {
        var now = clock.instant();
        authorizations.purge(now.minus(sessions.life()));
        links.purge(now);
        ended.purge(now);
    }

    @Override
    public void close() {
        working.interrupt();
    }
}
