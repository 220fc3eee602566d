package coaching.command.engine;

import coaching.command.kernel.Boundary;
import coaching.command.kernel.Past;
import coaching.wire.EventCodec;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/// Reads outside of decisions what never changes: who a participant is, who is in a relationship, a programme's zone.
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
        return boundary.fold().apply(SourcedPast.facts(events, codec));
    }
}
