package coaching.edge.access;

import coaching.testing.issuer.UnsteadyIssuer;
import coaching.testing.issuer.UnsteadyIssuer.State;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class IssuerKeysTest {

    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    private IssuerKeys keysOf(UnsteadyIssuer issuer) {
        return new IssuerKeys(new IssuerDocuments(new TokenSettings(URI.create(issuer.address()), null, true)),
            now::get);
    }

    private static JWKSelector keyOf(UnsteadyIssuer issuer) {
        return keyOf(issuer.key().getKeyID());
    }

    private static JWKSelector keyOf(String id) {
        return new JWKSelector(new JWKMatcher.Builder().keyID(id).build());
    }

    private void later(Duration passed) {
        now.updateAndGet(it -> it.plus(passed));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WELL")
    void an_issuer_that_is_down_is_told_from_an_unknown_key_and_asked_again(State down) throws KeySourceException {
        try (var issuer = new UnsteadyIssuer(down)) {
            var keys = keysOf(issuer);
            assertThatExceptionOfType(KeySourceException.class).isThrownBy(() -> keys.get(keyOf(issuer), null));

            issuer.become(State.WELL);
            later(Duration.ofSeconds(1));
            assertThat(keys.get(keyOf(issuer), null)).hasSize(1);
            later(Duration.ofSeconds(1));
            assertThat(keys.get(keyOf("unknown"), null)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WELL")
    void known_keys_stay_known_while_the_issuer_is_down(State down) throws KeySourceException {
        try (var issuer = new UnsteadyIssuer(State.WELL)) {
            var keys = keysOf(issuer);
            var before = keyOf(issuer);
            assertThat(keys.get(before, null)).hasSize(1);

            issuer.become(down);
            issuer.rotate();
            later(Duration.ofHours(1));
            assertThat(keys.get(before, null)).hasSize(1);
            assertThatExceptionOfType(KeySourceException.class).isThrownBy(() -> keys.get(keyOf(issuer), null));
            assertThat(keys.get(before, null)).hasSize(1);

            issuer.become(State.WELL);
            later(Duration.ofSeconds(1));
            assertThat(keys.get(keyOf(issuer), null)).hasSize(1);
            assertThat(keys.get(before, null)).as("withdrawn").isEmpty();
        }
    }

    /// A hundred callers do not wait one after the other.
    @Test
    void all_wait_for_one_answer_and_then_ask_no_sooner_than_promised() {
        try (var issuer = new UnsteadyIssuer(State.SILENT)) {
            var keys = keysOf(issuer);
            var asked = Stream.generate(() -> CompletableFuture.supplyAsync(() -> isRefused(keys, issuer),
                task -> Thread.ofVirtual().start(task))).limit(100).toList();
            assertThat(asked).allMatch(CompletableFuture::join);
            assertThat(issuer.asked()).isEqualTo(1);
            assertThat(isRefused(keys, issuer)).isTrue();
            assertThat(issuer.asked()).as("just after it did not answer").isEqualTo(1);
        }
    }

    private static boolean isRefused(IssuerKeys keys, UnsteadyIssuer issuer) {
        try {
            return keys.get(keyOf(issuer), null).isEmpty();
        } catch (KeySourceException _) {
            return true;
        }
    }
}
