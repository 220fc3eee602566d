package coaching.command.engine;

import coaching.command.past.Boundary;
import coaching.command.past.Fact;
import coaching.command.past.Past;
import coaching.eventstore.event.StoreFailure;
import coaching.wire.EventCodec;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;

import java.util.List;
import java.util.concurrent.CompletionException;

/// Reads outside of decisions: what never changes, such as the zone of a programme, and what somebody may act as, which
/// the decision reads once more.
public final class StoredPast implements Past {

    private final EventStorageEngine engine;
    private final EventCodec codec;

    public StoredPast(EventStorageEngine engine, EventCodec codec) {
        this.engine = engine;
        this.codec = codec;
    }

    @Override
    public <S> S of(Boundary<S> boundary) {
        var events = engine.source(SourcedPast.condition(boundary), null)
            .filter(entry -> entry.getResource(ConsistencyMarker.RESOURCE_KEY) == null);
        return boundary.fold().apply(facts(events));
    }

    /// Of what went wrong the failure of the store is told, not that it went wrong in the background.
    private List<Fact> facts(MessageStream<? extends EventMessage> events) {
        try {
            return SourcedPast.facts(events, codec);
        } catch (CompletionException wrapped) {
            throw wrapped.getCause() instanceof StoreFailure failure ? failure : wrapped;
        }
    }
}
