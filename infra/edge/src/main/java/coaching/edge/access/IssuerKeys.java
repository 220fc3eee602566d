package coaching.edge.access;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/// The keys of an issuer elsewhere. Known keys stay known while it is away, so tokens that were signed with them are
/// believed without it. All who need a key that is not known wait for one and the same answer.
final class IssuerKeys implements JWKSource<SecurityContext> {

    private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);

    /// After this the issuer is asked again, in case it has withdrawn a key.
    private static final Duration FRESH = Duration.ofMinutes(5);

    /// Between two questions about unknown keys, which anybody can make up.
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Supplier<JWKSet> issuer;
    private final InstantSource clock;
    private volatile JWKSet known = new JWKSet();
    private volatile Instant answeredAt = Instant.EPOCH;
    private CompletableFuture<JWKSet> answer = CompletableFuture.completedFuture(known);

    /// @param issuer asked for its keys; throws when it cannot be asked
    IssuerKeys(Supplier<JWKSet> issuer, InstantSource clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    /// @throws KeySourceException when the issuer may have the key and cannot be asked
    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        var found = selector.select(known);
        var latest = latest(found.isEmpty() ? PAUSE : FRESH);
        return found.isEmpty() ? selector.select(given(latest)) : found;
    }

    /// One question at a time: while it is open there is no other.
    private synchronized CompletableFuture<JWKSet> latest(Duration age) {
        if (answer.isDone() && !answeredAt.plus(age).isAfter(clock.instant())) {
            answer = CompletableFuture.supplyAsync(issuer, task -> Thread.ofVirtual().start(task))
                .whenComplete(this::remember);
        }
        return answer;
    }

    private void remember(@Nullable JWKSet keys, @Nullable Throwable problem) {
        if (keys != null) {
            known = keys;
        }
        if (problem != null) {
            LOG.warn("The issuer of tokens cannot be asked for its keys: {}", why(problem));
        }
        answeredAt = clock.instant();
    }

    private static String why(Throwable problem) {
        var cause = problem.getCause() == null ? problem : problem.getCause();
        return String.valueOf(cause.getMessage());
    }

    private static JWKSet given(CompletableFuture<JWKSet> answer) throws KeySourceException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new RemoteKeySourceException("The issuer cannot be asked for its keys", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RemoteKeySourceException("Nobody waits for the issuer's keys any more", e);
        }
    }
}
