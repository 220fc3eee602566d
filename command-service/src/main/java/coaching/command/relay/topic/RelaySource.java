package coaching.command.relay.topic;

import coaching.eventstore.event.StoredEvent;
import org.axonframework.messaging.eventstreaming.Tag;

import java.util.List;
import java.util.function.LongConsumer;

/// What the relay needs of the event store.
public interface RelaySource {

    List<StoredEvent> read(long afterPosition, int limit);

    long head();

    /// Where the event with this key before that position is; 0 if there is none.
    long previousOf(Tag key, long position);

    /// Whether this instance is the one that appends. Only that one relays.
    boolean isLeader();

    AutoCloseable onAppended(LongConsumer newHead);
}
