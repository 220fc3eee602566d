package coaching.benchmarks.workload;

import coaching.eventstore.PostgresEventStorageEngine;
import coaching.eventstore.database.EventStoreSettings;
import coaching.eventstore.event.CommandKey;
import coaching.platform.postgres.Database;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.axonframework.conversion.PassThroughConverter;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Appends through the engine with every check on: tags, condition, command key, leaf hash.
public final class EngineWriters implements AutoCloseable {

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final PostgresEventStorageEngine engine;

    public EngineWriters(Database database) {
        engine = PostgresEventStorageEngine.open(
            EventStoreSettings.of(database.jdbcUrl(), database.user(), database.password()),
            new DelegatingEventConverter(PassThroughConverter.INSTANCE), registry);
    }

    public PostgresEventStorageEngine engine() {
        return engine;
    }

    public Writers.Writer open(int number) {
        var programme = new UUID(1, number % 8);
        return new Session(programme, UUID.randomUUID())::append;
    }

    /// What was left to be indexed must not fall into the time of others.
    public void awaitIndexed() throws InterruptedException {
        while (registry.get("kept.store.index.behind").gauge().value() > 0) {
            Thread.sleep(10);
        }
    }

    /// Many events, a thousand an append.
    public void fill(int events) {
        for (int from = 0; from < events; from += 1_000) {
            var programme = new UUID(1, from % 8);
            engine.append(AppendCondition.none(), null,
                Stream.generate(() -> event(programme, UUID.randomUUID(), UUID.randomUUID()))
                    .limit(Math.min(1_000, events - from)).toList());
        }
    }

    @Override
    public void close() {
        engine.close();
    }

    /// A writer stays with one relationship: its condition is that nothing else happened to it.
    private final class Session {

        private final UUID programme;
        private final UUID relationship;
        private long marker;

        Session(UUID programme, UUID relationship) {
            this.programme = programme;
            this.relationship = relationship;
            this.marker = engine.log().head();
        }

        void append() {
            var session = UUID.randomUUID();
            var condition = AppendCondition
                .withCriteria(EventCriteria.havingTags(new Tag("relationship", relationship.toString())))
                .withMarker(new GlobalIndexConsistencyMarker(marker));
            var command = new CommandKey(session.toString(), programme.toString(), new byte[32], new byte[120]);
            marker = engine.append(condition, command, List.of(event(programme, relationship, session))).lastPosition();
        }
    }

    private static TaggedEventMessage<EventMessage> event(UUID programme, UUID relationship, UUID session) {
        return new GenericTaggedEventMessage<>(new GenericEventMessage(UUID.randomUUID().toString(),
            new MessageType(Sample.TYPE, Sample.REVISION), Sample.payload(relationship, session),
            Sample.metadata(programme, session.toString()), Instant.now()),
            Sample.tags(programme, relationship, session));
    }
}
