package coaching.edge.access;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Sign-ins that are over although access tokens of theirs have not ended. Each is remembered until they have.
public final class RevokedSessions {

    public static final String CLAIM = "sid";

    private static final int MOST = 100_000;
    /// A token is taken for valid a minute longer than it says.
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private final InstantSource clock;
    private final LinkedHashMap<String, Instant> until = new LinkedHashMap<>();

    public RevokedSessions(InstantSource clock) {
        this.clock = clock;
    }

    /// @param tokenLife of the last token that it can have got
    public synchronized void end(String session, Duration tokenLife) {
        remember(session, clock.instant().plus(tokenLife).plus(MARGIN));
    }

    /// What another service knows of sign-ins that are over. Nothing that is known here is forgotten for it.
    public synchronized void learn(Map<String, Instant> ended) {
        ended.forEach((session, end) -> {
            if (!until.containsKey(session)) {
                remember(session, end);
            }
        });
    }

    /// By session, when the last of its tokens has ended.
    public synchronized Map<String, Instant> all() {
        var now = clock.instant();
        return until.entrySet().stream().filter(it -> it.getValue().isAfter(now))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void remember(String session, Instant end) {
        var now = clock.instant();
        until.putLast(session, end);
        var eldest = until.entrySet().iterator();
        while (eldest.hasNext() && (eldest.next().getValue().isBefore(now) || until.size() > MOST)) {
            eldest.remove();
        }
    }

    /// Programs' tokens are of no session.
    public OAuth2TokenValidatorResult check(Jwt token) {
        return contain(String.valueOf(token.getClaims().get(CLAIM)))
            ? OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN))
            : OAuth2TokenValidatorResult.success();
    }

    private synchronized boolean contain(String session) {
        return until.containsKey(session);
    }
}
