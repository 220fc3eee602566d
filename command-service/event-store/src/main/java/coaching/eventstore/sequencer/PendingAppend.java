package coaching.eventstore.sequencer;

import coaching.eventstore.log.Appended;
import coaching.eventstore.log.StoreFailure.OutcomeUnknown;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// An append on its way, and the promise to its caller.
final class PendingAppend {

    private final Append append;
    private final long size;
    private final CompletableFuture<Appended> result = new CompletableFuture<>();

    PendingAppend(Append append) {
        this.append = append;
        this.size = append.size();
    }

    Append append() {
        return append;
    }

    long size() {
        return size;
    }

    void succeed(Appended appended) {
        result.complete(appended);
    }

    void fail(RuntimeException failure) {
        result.completeExceptionally(failure);
    }

    /// Waits on the caller's own thread, so that whatever follows never runs on the sequencer's.
    Appended await() {
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutcomeUnknown(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new OutcomeUnknown(e.getCause());
        }
    }
}
