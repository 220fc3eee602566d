package coaching.command.relay;

import coaching.command.relay.topic.RelaySource;
import coaching.eventstore.event.StoredEvent;
import org.axonframework.messaging.eventstreaming.Tag;

import java.util.List;
import java.util.function.LongConsumer;

/// The real log, for whoever changes one answer of it.
interface Through extends RelaySource {

    RelaySource real();

    @Override
    default long head() {
        return real().head();
    }

    @Override
    default List<StoredEvent> read(long afterPosition, int limit) {
        return real().read(afterPosition, limit);
    }

    @Override
    default long previousOf(Tag key, long position) {
        return real().previousOf(key, position);
    }

    @Override
    default boolean isLeader() {
        return real().isLeader();
    }

    @Override
    default AutoCloseable onAppended(LongConsumer newHead) {
        return real().onAppended(newHead);
    }
}
