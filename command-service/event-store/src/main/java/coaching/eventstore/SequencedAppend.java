package coaching.eventstore;

import coaching.eventstore.append.Append;
import coaching.eventstore.append.AppendConflict;
import coaching.eventstore.event.Appended;
import coaching.eventstore.sequencer.Sequencer;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import static org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException.conflictingEventsDetected;

/// An append that is written when Axon commits. The commit waits on the caller's thread: what Axon chains to it must not run on
/// the sequencer's.
final class SequencedAppend implements EventStorageEngine.AppendTransaction<Appended> {

    private final Sequencer sequencer;
    private final AppendCondition condition;
    private final Append append;
    private final AtomicBoolean finished = new AtomicBoolean();

    SequencedAppend(Sequencer sequencer, AppendCondition condition, Append append) {
        this.sequencer = sequencer;
        this.condition = condition;
        this.append = append;
    }

    static AppendEventsTransactionRejectedException rejected(AppendCondition condition) {
        return conflictingEventsDetected(condition.consistencyMarker());
    }

    @Override
    public CompletableFuture<Appended> commit(@Nullable ProcessingContext context) {
        if (finished.getAndSet(true)) {
            return CompletableFuture.failedFuture(new IllegalStateException("Already committed or rolled back"));
        }
        try {
            var appended = sequencer.append(append);
            if (context != null) {
                context.putResource(Appended.RESOURCE, appended);
            }
            return CompletableFuture.completedFuture(appended);
        } catch (AppendConflict _) {
            return CompletableFuture.failedFuture(rejected(condition));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public void rollback(@Nullable ProcessingContext context) {
        finished.set(true);
    }

    @Override
    public CompletableFuture<ConsistencyMarker> afterCommit(Appended appended, @Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(append.events().isEmpty() ? ConsistencyMarker.ORIGIN
            : new GlobalIndexConsistencyMarker(appended.lastPosition()));
    }
}
