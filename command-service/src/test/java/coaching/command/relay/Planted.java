package coaching.command.relay;

import coaching.eventstore.log.StoredEvent;
import org.axonframework.messaging.eventstreaming.Tag;

import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;

/// The real log, but what the relay reads of it passes through a fault.
record Planted(RelaySource real, UnaryOperator<List<StoredEvent>> fault) implements RelaySource {

    @Override
    public List<StoredEvent> read(long afterPosition, int limit) {
        return fault.apply(real.read(afterPosition, limit));
    }

    @Override
    public long head() {
        return real.head();
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
        return real.onAppended(newHead);
    }
}
