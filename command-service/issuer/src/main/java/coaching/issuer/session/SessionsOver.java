package coaching.issuer.session;

import coaching.edge.access.RevokedSessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

import java.time.Duration;

/// Ends what a sign-in has given out: at once, and for the next start as well.
public final class SessionsOver {

    private static final Logger LOG = LoggerFactory.getLogger(SessionsOver.class);

    private final RevokedSessions revoked;
    private final EndedSessionRows rows;
    private final Duration tokenLife;

    SessionsOver(RevokedSessions revoked, EndedSessionRows rows, Duration tokenLife) {
        this.revoked = revoked;
        this.rows = rows;
        this.tokenLife = tokenLife;
        revoked.learn(rows.all());
    }

    /// @param handle of the sign-in
    public void end(String handle) {
        revoked.end(handle, tokenLife);
        var until = revoked.all().get(handle);
        try {
            if (until != null) {
                rows.add(handle, until);
            }
        } catch (DataAccessException e) {
            LOG.warn("A sign-in is over until the next start only, as it cannot be written down: {}",
                e.getClass().getSimpleName());
        }
    }
}
