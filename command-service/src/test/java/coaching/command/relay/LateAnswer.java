package coaching.command.relay;

import coaching.eventstore.log.StoredEvent;
import org.axonframework.messaging.eventstreaming.Tag;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/// The real log, but its first answer about its head is old when it comes: the log has grown and said so meanwhile.
record LateAnswer(RelaySource real, Runnable growing, AtomicBoolean asked, AtomicLong told) implements RelaySource {

    LateAnswer(RelaySource real, Runnable growing) {
        this(real, growing, new AtomicBoolean(), new AtomicLong());
    }

    @Override
    public long head() {
        var head = real.head();
        if (!asked.getAndSet(true)) {
            growing.run();
            Await.until(() -> told.get() > head);
        }
        return head;
    }

    @Override
    public List<StoredEvent> read(long afterPosition, int limit) {
        return real.read(afterPosition, limit);
    }

    @Override
    public long previousOf(Tag key, long position) {
        return real.previousOf(key, position);
    }

    @Override
    public boolean isLeader() {
        return real.isLeader();
    }

    @Override
    public AutoCloseable onAppended(LongConsumer newHead) {
        return real.onAppended(head -> {
            newHead.accept(head);
            told.set(head);
        });
    }
}
