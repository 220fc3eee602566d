package coaching.command.app;

import coaching.command.engine.DecidingCommandHandler;
import coaching.command.engine.EventBytes;
import coaching.command.engine.IdempotentCommands;
import coaching.command.engine.ProgrammeZones;
import coaching.command.engine.StoredPast;
import coaching.command.kernel.Commands;
import coaching.command.kernel.Programmes;
import coaching.command.past.Past;
import coaching.eventstore.PostgresEventStorageEngine;
import coaching.eventstore.log.EventLog;
import coaching.wire.EventCodec;
import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.update.UpdateCheckerConfigurationEnhancer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.InstantSource;

/// The event log, Axon on it, and the way commands take to both.
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    EventCodec eventCodec() {
        return new EventCodec();
    }

    @Bean
    PostgresEventStorageEngine eventStorageEngine(StoreSettings settings, EventCodec codec, MeterRegistry meters) {
        return PostgresEventStorageEngine.open(settings.store(), new EventBytes(codec), meters);
    }

    @Bean
    EventLog eventLog(PostgresEventStorageEngine eventStore) {
        return eventStore.log();
    }

    /// It tells nobody outside that it runs here and of which version it is.
    @Bean(initMethod = "start", destroyMethod = "shutdown")
    AxonConfiguration axon(PostgresEventStorageEngine eventStore, EventCodec codec, InstantSource clock) {
        return DecidingCommandHandler.configure(EventSourcingConfigurer.create(), codec, clock)
            .componentRegistry(it -> it.disableEnhancer(UpdateCheckerConfigurationEnhancer.class))
            .registerEventStorageEngine(_ -> eventStore)
            .build();
    }

    @Bean
    Commands commands(AxonConfiguration axon, PostgresEventStorageEngine eventStore, MeterRegistry meters) {
        return new MeteredCommands(new IdempotentCommands(axon.getComponent(CommandBus.class), eventStore.receipts()),
            meters);
    }

    @Bean
    Past past(PostgresEventStorageEngine eventStore, EventCodec codec) {
        return new StoredPast(eventStore, codec);
    }

    @Bean
    Programmes programmes(Past past) {
        return new ProgrammeZones(past);
    }
}
