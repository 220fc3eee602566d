package coaching.command.relay;

import coaching.command.relay.topic.KafkaRefused;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/// Events on their way to Kafka. Partitions acknowledge in any order; settled is what nothing before is missing of.
///
/// Used by the relay's thread; only acknowledgements come from the producer's.
final class InFlight {

    private final Thread relay = Thread.currentThread();
    private final Queue<Sent> sent = new ArrayDeque<>();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private long settled;

    InFlight(long settled) {
        this.settled = settled;
    }

    private final class Sent implements Callback {

        final long position;
        final Instant recordedAt;
        volatile boolean acknowledged;

        Sent(long position, Instant recordedAt) {
            this.position = position;
            this.recordedAt = recordedAt;
        }

        @Override
        public void onCompletion(RecordMetadata metadata, @Nullable Exception exception) {
            if (exception == null) {
                acknowledged = true;
            } else {
                failure.compareAndSet(null, exception);
            }
            LockSupport.unpark(relay);
        }
    }

    Callback add(long position, Instant recordedAt) {
        var callback = new Sent(position, recordedAt);
        sent.add(callback);
        return callback;
    }

    /// Lets go of what has been acknowledged.
    ///
    /// @throws KafkaRefused if anything was not: what follows it must be sent again, in order
    long settle() {
        var failed = failure.get();
        if (failed != null) {
            throw new KafkaRefused("a record was not acknowledged", failed);
        }
        for (var first = sent.peek(); first != null && first.acknowledged; first = sent.peek()) {
            settled = first.position;
            sent.remove();
        }
        return settled;
    }

    int size() {
        return sent.size();
    }

    /// When the oldest event that is still under way was recorded.
    @Nullable
    Instant oldest() {
        var first = sent.peek();
        return first == null ? null : first.recordedAt;
    }
}
