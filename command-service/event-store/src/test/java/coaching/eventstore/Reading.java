package coaching.eventstore;

import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;

import java.util.ArrayList;
import java.util.List;

/// What Axon gets to see.
final class Reading {

    static List<EventMessage> sourced(PostgresEventStorageEngine store, EventCriteria criteria) {
        var entries = entries(store, criteria);
        return entries.subList(0, entries.size() - 1).stream().map(Entry::message).toList();
    }

    static long marker(PostgresEventStorageEngine store, EventCriteria criteria) {
        return GlobalIndexConsistencyMarker
            .position(entries(store, criteria).getLast().getResource(ConsistencyMarker.RESOURCE_KEY));
    }

    private static List<Entry<EventMessage>> entries(PostgresEventStorageEngine store, EventCriteria criteria) {
        var stream = store.source(SourcingCondition.conditionFor(criteria), null);
        return stream.reduce(new ArrayList<Entry<EventMessage>>(), (list, entry) -> {
            list.add(entry);
            return list;
        }).join();
    }

    private Reading() {}
}
