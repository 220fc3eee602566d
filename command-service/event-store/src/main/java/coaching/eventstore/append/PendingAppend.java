package coaching.eventstore.append;

import coaching.eventstore.event.Appended;
import coaching.eventstore.event.StoreFailure.OutcomeUnknown;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// An append on its way, and the promise to its caller.
public final class PendingAppend {

    private final Append append;
    private final long size;
    private final CompletableFuture<Appended> result = new CompletableFuture<>();

    public PendingAppend(Append append) {
        this.append = append;
        this.size = append.size();
    }

    public Append append() {
        return append;
    }

    long size() {
        return size;
    }

    public void succeed(Appended appended) {
        result.complete(appended);
    }

    public void fail(RuntimeException failure) {
        result.completeExceptionally(failure);
    }

    /// Waits on the caller's own thread, so that whatever follows never runs on the sequencer's.
    public Appended await() {
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
