package coaching.eventstore;

import coaching.eventstore.database.EventStoreSettings;
import coaching.platform.postgres.Database;
import coaching.platform.postgres.EmbeddedPostgres;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.axonframework.conversion.ChainingContentTypeConverter;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;

/// Engines on databases of their own.
final class Stores {

    static final EventConverter TEXT = new DelegatingEventConverter(new ChainingContentTypeConverter());

    static PostgresEventStorageEngine engine() {
        return engine(EmbeddedPostgres.forTests().freshDatabase());
    }

    static PostgresEventStorageEngine engine(Database database) {
        return engine(settings(database));
    }

    static PostgresEventStorageEngine engine(EventStoreSettings settings) {
        return PostgresEventStorageEngine.open(settings, TEXT, new SimpleMeterRegistry());
    }

    static EventStoreSettings settings(Database database) {
        return EventStoreSettings.of(database.jdbcUrl(), database.user(), database.password());
    }

    private Stores() {}
}
