package coaching.command.relay;

import coaching.command.relay.topic.KafkaRecords;
import coaching.command.relay.topic.RelaySource;
import coaching.events.EventTypes;
import coaching.events.ProgrammeEvent;
import coaching.eventstore.PostgresEventStorageEngine;
import coaching.eventstore.event.Criterion;
import coaching.eventstore.event.StoredEvent;
import coaching.eventstore.log.EventLog;
import org.axonframework.messaging.eventstreaming.Tag;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;

import static java.util.stream.Collectors.toUnmodifiableSet;

/// The real one.
record StoreSource(PostgresEventStorageEngine engine) implements RelaySource {

    private static final Set<String> PROGRAMME_EVENTS = EventTypes.byName().entrySet().stream()
        .filter(type -> ProgrammeEvent.class.isAssignableFrom(type.getValue()))
        .map(Map.Entry::getKey).collect(toUnmodifiableSet());

    @Override
    public List<StoredEvent> read(long afterPosition, int limit) {
        return engine.log().read(afterPosition, limit);
    }

    @Override
    public long head() {
        return engine.log().head();
    }

    @Override
    public long previousOf(Tag key, long position) {
        return key.key().equals(coaching.events.Tag.PROGRAMME)
            ? lastOfProgramme(key, position)
            : lastOf(engine.log(), key, position);
    }

    /// Events of a relationship may carry a participant's tag too; those have another key and are passed over.
    private static long lastOf(EventLog log, Tag key, long before) {
        var found = log.lastPositionOfTag(key, before);
        while (found.isPresent()) {
            var position = found.getAsLong();
            if (log.at(position).filter(event -> KafkaRecords.key(event).equals(key)).isPresent()) {
                return position;
            }
            found = log.lastPositionOfTag(key, position);
        }
        return 0;
    }

    /// Every event carries its programme's tag, so the few whose key it is are found by type: once per programme
    /// and start of the relay.
    private long lastOfProgramme(Tag key, long before) {
        var criteria = List.of(new Criterion(PROGRAMME_EVENTS, Set.of()));
        var last = 0L;
        for (var after = 0L; after >= 0;) {
            var page = engine.log().page(criteria, after, before - 1);
            for (var event : page.events()) {
                last = KafkaRecords.key(event).equals(key) ? event.position() : last;
            }
            after = page.next();
        }
        return last;
    }

    @Override
    public boolean isLeader() {
        return engine.isLeader();
    }

    @Override
    public AutoCloseable onAppended(LongConsumer newHead) {
        return engine.onAppended(newHead);
    }
}
