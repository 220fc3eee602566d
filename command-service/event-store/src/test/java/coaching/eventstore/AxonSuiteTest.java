package coaching.eventstore;

import org.axonframework.eventsourcing.eventstore.StorageEngineTestSuite;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;

/// Axon's own expectations of a storage engine with global positions.
@NullUnmarked
class AxonSuiteTest extends StorageEngineTestSuite<PostgresEventStorageEngine> {

    @Override
    protected PostgresEventStorageEngine buildStorageEngine() {
        return Stores.engine();
    }

    @AfterAll
    void close() {
        testSubject.close();
    }

    @Override
    protected ProcessingContext processingContext() {
        return null;
    }
}
