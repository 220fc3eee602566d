package coaching.command.relay;

import coaching.command.relay.topic.RelaySource;
import coaching.eventstore.event.StoredEvent;

import java.util.List;
import java.util.function.UnaryOperator;

/// The real log, but what the relay reads of it passes through a fault.
record Planted(RelaySource real, UnaryOperator<List<StoredEvent>> fault) implements Through {

    @Override
    public List<StoredEvent> read(long afterPosition, int limit) {
        return fault.apply(real.read(afterPosition, limit));
    }
}
