package coaching.eventstore;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/// Where streams begin. Axon's suite asks the same with tests that a store without any event passes too.
class TokensTest {

    @Test
    void the_last_token_moves_with_every_event_and_the_first_does_not() {
        try (var store = Stores.engine()) {
            for (var position = 0L; position < 3; position++) {
                assertThat(store.firstToken(null).join().position()).hasValue(0);
                assertThat(store.latestToken(null).join().position()).hasValue(position);
                assertThat(store.tokenAt(Instant.now().plusSeconds(3_600), null).join().position()).hasValue(position);
                store.append(Some.NO_CONDITION, null, List.of(Some.event("Told")));
            }
        }
    }
}
