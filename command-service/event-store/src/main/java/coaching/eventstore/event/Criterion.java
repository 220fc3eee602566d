package coaching.eventstore.event;

import org.axonframework.messaging.eventstreaming.Tag;

import java.util.Set;

/// Matches events that carry all of the tags and are of one of the types. No types: any type. No tags: any tags.
public record Criterion(Set<String> types, Set<Tag> tags) {

    public static final Criterion ANY = new Criterion(Set.of(), Set.of());

    public Criterion {
        types = Set.copyOf(types);
        tags = Set.copyOf(tags);
    }

    public boolean matches(String type, Set<Tag> present) {
        return (types.isEmpty() || types.contains(type)) && present.containsAll(tags);
    }
}
