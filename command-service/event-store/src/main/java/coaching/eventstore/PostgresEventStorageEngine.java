package coaching.eventstore;

import coaching.eventstore.append.Append;
import coaching.eventstore.append.AppendConflict;
import coaching.eventstore.append.Boundary;
import coaching.eventstore.block.CriteriaReader;
import coaching.eventstore.database.Database;
import coaching.eventstore.database.Durability;
import coaching.eventstore.database.EventStoreSettings;
import coaching.eventstore.database.Schema;
import coaching.eventstore.event.Appended;
import coaching.eventstore.event.CommandKey;
import coaching.eventstore.event.Criterion;
import coaching.eventstore.event.StoreFailure;
import coaching.eventstore.event.StoreFailure.CommandKeyAlreadyUsed;
import coaching.eventstore.event.StoreFailure.StoreUnavailable;
import coaching.eventstore.event.StoredEvent;
import coaching.eventstore.log.EventLog;
import coaching.eventstore.sequencer.Sequencer;
import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ContinuousMessageStream;
import org.axonframework.eventsourcing.eventstore.EmptyAppendTransaction;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexPosition;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/// Axon's storage engine on the log.
///
/// A tracking token and a consistency marker hold the position last seen; an event at position p is streamed to tokens before p.
public final class PostgresEventStorageEngine implements EventStorageEngine, AutoCloseable {

    private final Database database;
    private final Sequencer sequencer;
    private final EventLog log;
    private final CommandReceipts receipts;
    private final StoredMessages messages;

    private PostgresEventStorageEngine(Database database, Sequencer sequencer, EventConverter converter) {
        this.database = database;
        this.sequencer = sequencer;
        this.log = new EventLog(database);
        this.receipts = new CommandReceipts(database, sequencer);
        this.messages = new StoredMessages(converter);
    }

    public static PostgresEventStorageEngine open(EventStoreSettings settings, EventConverter converter,
                                                  MeterRegistry registry) {
        return open(settings, converter, registry, InstantSource.system());
    }

    /// Brings the schema up to date, refuses unsafe settings, and leads if no other instance does. Throws [StoreFailure].
    public static PostgresEventStorageEngine open(EventStoreSettings settings, EventConverter converter,
                                                  MeterRegistry registry,
                                                  InstantSource clock) {
        var database = new Database(settings);
        try {
            prepare(database, settings);
            var engine = new PostgresEventStorageEngine(database, new Sequencer(database, settings, registry, clock),
                converter);
            engine.sequencer.start(engine.log.head());
            return engine;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    public EventLog log() {
        return log;
    }

    public CommandReceipts receipts() {
        return receipts;
    }

    public boolean isLeader() {
        return sequencer.leads();
    }

    /// Called with the new head whenever the log has grown, on a thread of the engine's own, until the result is closed.
    public AutoCloseable onAppended(LongConsumer newHead) {
        return sequencer.onAppended(newHead);
    }

    @Override
    public void close() {
        sequencer.close();
        database.close();
    }

    @Override
    public CompletableFuture<AppendTransaction<?>> appendEvents(
                                                                AppendCondition condition,
                                                                @Nullable ProcessingContext context,
                                                                List<TaggedEventMessage<?>> events) {
        try {
            var key = context == null ? null : context.getResource(CommandKey.RESOURCE);
            return CompletableFuture.completedFuture(events.isEmpty() && key == null ? EmptyAppendTransaction.INSTANCE
                : new SequencedAppend(sequencer, condition, prepare(condition, key, events)));
        } catch (AppendConflict _) {
            return CompletableFuture.failedFuture(SequencedAppend.rejected(condition));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /// Appends at once, for who has no unit of work. Throws [StoreFailure] or [AppendConflict].
    public Appended append(AppendCondition condition, @Nullable CommandKey key,
                           List<? extends TaggedEventMessage<?>> events) {
        return sequencer.append(prepare(condition, key, events));
    }

    private Append prepare(AppendCondition condition, @Nullable CommandKey key,
                           List<? extends TaggedEventMessage<?>> events) {
        var prepared = events.stream().map(messages::toStore).toList();
        return new Append(withoutOldPart(Criteria.boundary(condition), key), prepared, key);
    }

    /// What lies further back than the sequencer remembers is checked here, on the caller's time. The log only grows, so that
    /// part of the answer stays right.
    private Boundary withoutOldPart(Boundary boundary, @Nullable CommandKey key) {
        if (boundary.criteria().isEmpty() || boundary.marker() >= sequencer.floor() || !sequencer.leads()) {
            return boundary;
        }
        var check = log.check(boundary.criteria(), boundary.marker());
        if (check.conflict()) {
            if (key != null) {
                receipts.find(key.key()).ifPresent(receipt -> {
                    throw new CommandKeyAlreadyUsed(receipt);
                });
            }
            throw new AppendConflict(boundary.marker());
        }
        return boundary.checkedTo(check.checkedTo());
    }

    @Override
    public MessageStream<EventMessage> source(SourcingCondition condition, @Nullable ProcessingContext context) {
        try {
            var criteria = Criteria.list(condition.criteria());
            var first = log.page(criteria, Math.max(0, GlobalIndexPosition.toIndex(condition.start())), Long.MAX_VALUE);
            return MessageStream
                .fromStream(events(criteria, first, first.head()), StoredMessages::message, StoredMessages::context)
                .concatWith(StoredMessages.marker(first.head()));
        } catch (RuntimeException e) {
            return MessageStream.failed(e).cast();
        }
    }

    /// Page after page, all up to the head that the first one saw: the marker says that everything before it was read.
    private Stream<StoredEvent> events(List<Criterion> criteria, CriteriaReader.Page page, long head) {
        return Stream
            .iterate(Optional.of(page), Optional::isPresent, last -> last.filter(it -> it.next() >= 0)
                .map(it -> log.page(criteria, it.next(), head)))
            .flatMap(it -> it.orElseThrow().events().stream());
    }

    @Override
    public MessageStream<EventMessage> stream(StreamingCondition condition, @Nullable ProcessingContext context) {
        var token = condition.position();
        long after = token == null ? 0 : Math.max(0, token.position().orElse(0));
        var live = new LiveEvents(log, Criteria.list(condition.criteria()), after);
        return new ContinuousMessageStream<StoredEvent>(_ -> live.more(), StoredMessages::entry, (_, callback) -> {
            var registration = onAppended(_ -> callback.run());
            return () -> closed(registration);
        });
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(0));
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return token(log::head);
    }

    @Override
    public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
        return token(() -> log.before(at));
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("converter", messages.converter());
        descriptor.describeProperty("leader", sequencer.leads());
    }

    private static CompletableFuture<TrackingToken> token(java.util.function.LongSupplier position) {
        try {
            return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(position.getAsLong()));
        } catch (StoreFailure e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static boolean closed(AutoCloseable registration) {
        try {
            registration.close();
            return true;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void prepare(Database database, EventStoreSettings settings) {
        try (var connection = database.connect("start")) {
            Durability.require(connection);
            if (settings.migrate()) {
                Schema.migrate(connection);
            }
            Schema.requireNewest(connection);
        } catch (SQLException e) {
            throw new StoreUnavailable("PostgreSQL cannot be used: " + e.getMessage(), e);
        }
    }
}
