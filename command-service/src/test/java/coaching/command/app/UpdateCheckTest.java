package coaching.command.app;

import coaching.command.testing.RunningService;
import coaching.eventstore.PostgresEventStorageEngine;
import coaching.wire.EventCodec;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.update.UpdateChecker;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;

import static org.assertj.core.api.Assertions.assertThat;

class UpdateCheckTest extends RunningService {

    @Autowired
    PostgresEventStorageEngine engine;

    @Autowired
    EventCodec codec;

    /// Axon looks for a test on the stack, and would not look for updates then: a thread of its own has none.
    @Test
    void axon_asks_nobody_whether_there_is_a_newer_one() {
        var axon = CompletableFuture.supplyAsync(this::configured, task -> new Thread(task).start()).join();

        assertThat(axon.getOptionalComponent(UpdateChecker.class)).isEmpty();
    }

    private AxonConfiguration configured() {
        return new StoreConfiguration().axon(engine, codec, InstantSource.system());
    }
}
