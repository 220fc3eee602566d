package coaching.eventstore.sequencer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/// A batch between its admission and its outcome. Batches are written side by side but committed one after the other.
final class Flight {

    static final CompletableFuture<Boolean> LANDED = CompletableFuture.completedFuture(true);

    private final long from;
    private final CompletableFuture<Boolean> previous;
    private final CompletableFuture<Boolean> landed = new CompletableFuture<>();
    private final List<PendingAppend> admitted = new ArrayList<>();
    private final List<PendingAppend> conflicting = new ArrayList<>();
    private final List<PendingAppend> sameKey = new ArrayList<>();
    private int events;
    private boolean committing;

    /// @param from     the position before its first event
    /// @param previous whether what was admitted before it got into the log
    Flight(long from, CompletableFuture<Boolean> previous) {
        this.from = from;
        this.previous = previous;
    }

    void admit(PendingAppend pending) {
        admitted.add(pending);
        events += pending.append().events().size();
    }

    long from() {
        return from;
    }

    int events() {
        return events;
    }

    long to() {
        return from + events;
    }

    List<PendingAppend> admitted() {
        return admitted;
    }

    /// Those whose condition forbids them, if what was admitted before gets into the log.
    List<PendingAppend> conflicting() {
        return conflicting;
    }

    /// Those whose command key is already on its way.
    List<PendingAppend> sameKey() {
        return sameKey;
    }

    List<String> keys() {
        return admitted.stream().map(pending -> pending.append().key()).filter(Objects::nonNull).map(key -> key.key()).toList();
    }

    /// Nothing before it is under way: it may be committed as soon as it is written.
    boolean alone() {
        return previous.isDone();
    }

    /// Waits until all before it are committed, or returns false when they never will be.
    boolean clear() {
        return previous.join();
    }

    void commits() {
        committing = true;
    }

    /// From here on an error leaves open whether it was written.
    boolean committing() {
        return committing;
    }

    CompletableFuture<Boolean> landed() {
        return landed;
    }
}
