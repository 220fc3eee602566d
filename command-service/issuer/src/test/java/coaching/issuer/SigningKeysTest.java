package coaching.issuer;

import coaching.issuer.key.SigningKeyFile;
import coaching.issuer.key.SigningKeys;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import static org.assertj.core.api.Assertions.assertThat;

class SigningKeysTest {

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T10:00:00Z"));

    @Test
    void the_key_changes_after_its_time_and_the_old_one_goes_with_its_tokens() throws IOException {
        var keys = new SigningKeys(new SigningKeyFile(folder.resolve("key.json")), Duration.ofDays(30),
            Duration.ofMinutes(30), now::get);
        var first = published(keys).getFirst();
        now.set(now.get().plus(Duration.ofDays(29)));
        assertThat(published(keys)).containsExactly(first);

        now.set(now.get().plus(Duration.ofDays(1)));
        assertThat(published(keys)).hasSize(2).endsWith(first);
        now.set(now.get().plus(Duration.ofMinutes(31)));
        assertThat(published(keys)).hasSize(2);
        now.set(now.get().plus(Duration.ofMinutes(5)));
        assertThat(published(keys)).hasSize(1).doesNotContain(first);
    }

    private static List<String> published(SigningKeys keys) {
        return keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null).stream().map(JWK::getKeyID).toList();
    }
}
