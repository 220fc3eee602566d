package coaching.query.kernel.access;

import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;

/// Sign-ins that are over although access tokens of theirs have not ended. Each is remembered until they have.
@Component
public final class RevokedSessions {

    public static final String CLAIM = "sid";

    private static final int MOST = 100_000;
    /// A token is taken for valid a minute longer than it says.
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private final InstantSource clock;
    private final LinkedHashMap<String, Instant> until = new LinkedHashMap<>();

    RevokedSessions(InstantSource clock) {
        this.clock = clock;
    }

    /// @param tokenLife of the last token that it can have got
    public synchronized void end(String session, Duration tokenLife) {
        var now = clock.instant();
        until.putLast(session, now.plus(tokenLife).plus(MARGIN));
        var eldest = until.entrySet().iterator();
        while (eldest.hasNext() && (eldest.next().getValue().isBefore(now) || until.size() > MOST)) {
            eldest.remove();
        }
    }

    synchronized boolean contain(String session) {
        return until.containsKey(session);
    }
}
