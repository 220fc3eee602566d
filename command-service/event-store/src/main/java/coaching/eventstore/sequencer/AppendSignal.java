package coaching.eventstore.sequencer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/// Tells listeners that the log has grown, on a thread of its own: a slow listener delays other listeners, never an append.
/// Growth between two calls is told once.
final class AppendSignal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AppendSignal.class);

    private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread = Thread.ofPlatform().name("kept-event-notifier").daemon().unstarted(this::run);
    private long told;
    private volatile long head;
    private volatile boolean stopped;

    void start(long initialHead) {
        told = initialHead;
        head = initialHead;
        thread.start();
    }

    long head() {
        return head;
    }

    void grown(long newHead) {
        if (newHead > head) {
            head = newHead;
            if (!listeners.isEmpty()) {
                LockSupport.unpark(thread);
            }
        }
    }

    AutoCloseable listen(LongConsumer listener) {
        listeners.add(listener);
        LockSupport.unpark(thread);
        return () -> listeners.remove(listener);
    }

    @Override
    public void close() {
        stopped = true;
        LockSupport.unpark(thread);
    }

    private void run() {
        while (!stopped) {
            long now = head;
            if (now == told) {
                LockSupport.park(this);
            } else {
                told = now;
                listeners.forEach(listener -> tell(listener, now));
            }
        }
    }

    private static void tell(LongConsumer listener, long head) {
        try {
            listener.accept(head);
        } catch (RuntimeException | Error e) { // nobody else would start this thread again
            LOG.warn("A listener failed on head {}", head, e);
        }
    }
}
