package coaching.command.relay;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/// The real log, but its first answer about its head is old when it comes: the log has grown and said so meanwhile.
record LateAnswer(RelaySource real, Runnable growing, AtomicBoolean asked, AtomicLong told) implements Through {

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
    public AutoCloseable onAppended(LongConsumer newHead) {
        return real.onAppended(head -> {
            newHead.accept(head);
            told.set(head);
        });
    }
}
