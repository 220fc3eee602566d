package coaching.command.engine;

import coaching.events.CoachingEvent;
import org.axonframework.eventsourcing.eventstore.TagResolver;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.Tag;

import java.util.Set;

import static java.util.stream.Collectors.toUnmodifiableSet;

/// Axon's tags from the tags of the published language.
final class CoachingTags implements TagResolver {

    @Override
    public Set<Tag> resolve(EventMessage message) {
        return message.payload() instanceof CoachingEvent event
            ? coaching.events.Tag.of(event).stream().map(tag -> Tag.of(tag.key(), tag.value()))
                .collect(toUnmodifiableSet())
            : Set.of();
    }
}
