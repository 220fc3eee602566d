package coaching.command.engine;

import coaching.command.past.Boundary;
import coaching.command.past.Fact;
import coaching.command.past.Past;
import coaching.events.CoachingEvent;
import coaching.events.Envelope.Actor;
import coaching.events.id.EventId;
import coaching.events.role.Role;
import coaching.wire.EventCodec;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static java.util.Objects.requireNonNull;

/// Sources through Axon's transaction of the current context, which adds every boundary read to its append condition
/// and keeps the earliest consistency marker. What was read once is not read again, and of what is read of a whole
/// programme only the part that came since.
final class SourcedPast implements Past {

    private final ProcessingContext context;
    private final EventCodec codec;
    private final BoundaryCache cache;
    private final Map<SourcingCondition, List<Fact>> read = new HashMap<>();

    SourcedPast(ProcessingContext context, EventCodec codec, BoundaryCache cache) {
        this.context = context;
        this.codec = codec;
        this.cache = cache;
    }

    @Override
    public <S> S of(Boundary<S> boundary) {
        return boundary.fold().apply(
            read.computeIfAbsent(condition(boundary), isWide(boundary) ? this::cached : this::sourced));
    }

    private static boolean isWide(Boundary<?> boundary) {
        return boundary.tags().stream().allMatch(tag -> tag.key().equals(coaching.events.Tag.PROGRAMME));
    }

    private List<Fact> cached(SourcingCondition whole) {
        var known = cache.of(whole.criteria());
        var since = SourcingCondition.conditionFor(new GlobalIndexConsistencyMarker(known.upTo()).position(),
            whole.criteria());
        var facts = known.and(sourced(since));
        var upTo = GlobalIndexConsistencyMarker
            .position(context.component(EventStore.class).transaction(context).appendPosition());
        cache.keep(whole.criteria(), new BoundaryCache.Known(Math.max(known.upTo(), upTo), facts));
        return facts;
    }

    private List<Fact> sourced(SourcingCondition condition) {
        return facts(context.component(EventStore.class).transaction(context).source(condition), codec);
    }

    static SourcingCondition condition(Boundary<?> boundary) {
        var tags = boundary.tags().stream().map(tag -> Tag.of(tag.key(), tag.value())).toArray(Tag[]::new);
        var types = boundary.types().stream().map(QualifiedName::new).toArray(QualifiedName[]::new);
        return SourcingCondition.conditionFor(EventCriteria.havingTags(tags).andBeingOneOfTypes(types));
    }

    static List<Fact> facts(MessageStream<? extends EventMessage> events, EventCodec codec) {
        return events.reduce(new ArrayList<Fact>(), (facts, entry) -> {
            facts.add(fact(entry.message(), codec));
            return facts;
        }).join();
    }

    /// The store hands out bytes; Axon's engine in memory the event itself.
    private static Fact fact(EventMessage message, EventCodec codec) {
        var event = message.payload() instanceof byte[] bytes
            ? codec.read(message.type().name(), Integer.parseInt(message.type().version()), bytes)
            : (CoachingEvent) requireNonNull(message.payload());
        return new Fact(EventId.of(message.identifier()), event, message.timestamp(),
            actor(message.metadata()));
    }

    /// As the envelope names it. Only facts that were never sent by anybody name nobody.
    private static Actor actor(Map<String, String> envelope) {
        var id = envelope.get("actor");
        var role = envelope.get("actorRole");
        return id == null || role == null ? Fact.NOBODY
            : new Actor(id, Role.valueOf(role), envelope.get("onBehalfOf"));
    }
}
