package coaching.command.relay;

import coaching.command.relay.topic.RelaySource;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/// The real log, but its first answer about its head to a relay that listens is old when it comes: the log has grown and said so
/// meanwhile.
record LateAnswer(RelaySource real, Runnable growing, AtomicBoolean heard, AtomicBoolean asked,
                  AtomicLong told) implements Through {

    LateAnswer(RelaySource real, Runnable growing) {
        this(real, growing, new AtomicBoolean(), new AtomicBoolean(), new AtomicLong());
    }

    @Override
    public long head() {
        var head = real.head();
        if (heard.get() && !asked.getAndSet(true)) {
            growing.run();
            Await.until(() -> told.get() > head);
        }
        return head;
    }

    @Override
    public AutoCloseable onAppended(LongConsumer newHead) {
        heard.set(true);
        return real.onAppended(head -> {
            newHead.accept(head);
            told.set(head);
        });
    }
}
