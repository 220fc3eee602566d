package coaching.issuer.key;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/// The issuer's keys: one that signs, and the public halves of those before it for as long as a token that they signed can be valid.
/// They outlive restarts, or everybody would be signed out by one.
public final class SigningKeys implements JWKSource<SecurityContext> {

    /// What a clock that is behind may still take for valid, and a service that has cached the set for known.
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final SigningKeyFile file;
    private final Duration interval;
    private final Duration tokenLife;
    private final InstantSource clock;
    private SigningKeyFile.State state;

    /// @param interval after which another key signs
    /// @param tokenLife of the token that lives longest
    public SigningKeys(SigningKeyFile file, Duration interval, Duration tokenLife, InstantSource clock)
        throws IOException {
        this.file = file;
        this.interval = interval;
        this.tokenLife = tokenLife;
        this.clock = clock;
        this.state = file.read(clock.instant());
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        var all = latest().keys();
        return wantsToSign(selector) ? selector.select(new JWKSet(all.getKeys().getFirst())) : selector.select(all);
    }

    /// From now on another key signs.
    ///
    /// @return its id
    synchronized String rotate() {
        try {
            var now = clock.instant();
            var keys = new ArrayList<JWK>();
            keys.add(SigningKeyFile.generate(now));
            file.read(now).keys().getKeys().stream().map(key -> retired(key, now))
                .filter(key -> key.getExpirationTime().toInstant().isAfter(now)).forEach(keys::add);
            state = file.write(new JWKSet(keys));
            return keys.getFirst().getKeyID();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized SigningKeyFile.State latest() {
        try {
            if (file.hasChangedSince(state)) {
                state = file.read(clock.instant());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!state.signsSince().plus(interval).isAfter(clock.instant())) {
            rotate();
        }
        return state.validAt(clock.instant());
    }

    /// One that signed until now is public from now on, and goes when the last of its tokens has.
    private JWK retired(JWK key, Instant now) {
        return key.getExpirationTime() != null ? key
            : new RSAKey.Builder(key.toRSAKey().toPublicJWK())
                .expirationTime(Date.from(now.plus(tokenLife).plus(MARGIN))).build();
    }

    /// Who signs names no key; who verifies does, and who publishes asks for all.
    private static boolean wantsToSign(JWKSelector selector) {
        return selector.getMatcher().getKeyIDs() == null && selector.getMatcher().getAlgorithms() != null;
    }
}
