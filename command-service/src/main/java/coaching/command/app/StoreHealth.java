package coaching.command.app;

import coaching.eventstore.PostgresEventStorageEngine;
import coaching.eventstore.event.StoreFailure;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Whether the log can be read, and whether this instance writes it. A standby is healthy: it takes over by itself.
@Component("eventStore")
class StoreHealth implements HealthIndicator {

    private final PostgresEventStorageEngine eventStore;

    StoreHealth(PostgresEventStorageEngine eventStore) {
        this.eventStore = eventStore;
    }

    @Override
    public Health health() {
        try {
            return Health.up().withDetail("leader", eventStore.isLeader()).withDetail("head", eventStore.log().head())
                .build();
        } catch (StoreFailure failure) {
            return Health.down().withDetail("failure", failure.getClass().getSimpleName()).build();
        }
    }
}
