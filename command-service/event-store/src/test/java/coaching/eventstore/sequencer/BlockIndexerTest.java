package coaching.eventstore.sequencer;

import coaching.eventstore.database.Database;
import coaching.eventstore.database.EventStoreSettings;
import coaching.eventstore.event.StoreFailure.StoreUnavailable;
import coaching.platform.postgres.EmbeddedPostgres;
import org.junit.jupiter.api.Test;

import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class BlockIndexerTest {

    @Test
    void an_index_that_stays_too_far_behind_stops_the_appends() {
        var server = EmbeddedPostgres.forTests().freshDatabase();
        var settings = EventStoreSettings.of(server.jdbcUrl(), server.user(), server.password());
        try (var database = new Database(settings);
             var indexer = new BlockIndexer(database, Duration.ofMillis(50), Duration.ofSeconds(1), 10)) {
            indexer.start();
            indexer.follow(place(10));
            assertThatNoException().isThrownBy(indexer::awaitNear);
            indexer.follow(place(11));
            assertThat(indexer.behind()).isEqualTo(11);
            assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(indexer::awaitNear)
                .withMessage("The index is 11 events behind");
        }
    }

    private static long place(long position) {
        return position << 24;
    }
}
