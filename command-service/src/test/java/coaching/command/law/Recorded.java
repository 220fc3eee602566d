package coaching.command.law;

import coaching.command.past.Boundary;
import coaching.command.past.Fact;
import coaching.command.past.Past;
import coaching.events.CoachingEvent;
import coaching.events.Envelope.Actor;
import coaching.events.EventTypes;
import coaching.events.Tag;
import coaching.events.id.EventId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A log that is read as the store reads it, by tags and types, and works each event's tags out once.
final class Recorded implements Past {

    private record Entry(Fact fact, String type, Set<Tag> tags) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> asked = new HashSet<>();

    static Recorded of(List<Fact> log) {
        var recorded = new Recorded();
        log.forEach(recorded::add);
        return recorded;
    }

    void append(CoachingEvent event) {
        append(event, Fact.NOBODY);
    }

    void append(CoachingEvent event, Actor actor) {
        add(new Fact(EventId.derived("law", entries.size()), event, Instant.MAX, actor));
    }

    private void add(Fact fact) {
        entries.add(new Entry(fact, EventTypes.nameOf(fact.event()), Tag.of(fact.event())));
    }

    List<Fact> log() {
        return entries.stream().map(Entry::fact).toList();
    }

    /// The types of events that decisions depended on.
    Set<String> asked() {
        return asked;
    }

    @Override
    public <S> S of(Boundary<S> boundary) {
        asked.addAll(boundary.types());
        return boundary.fold().apply(entries.stream()
            .filter(it -> boundary.types().contains(it.type()) && it.tags().containsAll(boundary.tags()))
            .map(Entry::fact).toList());
    }
}
