package coaching.eventstore.sequencer;

import coaching.eventstore.log.Criterion;
import coaching.eventstore.log.NewEvent;
import org.axonframework.messaging.eventstreaming.Tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The newest events by tag and type, so that most append conditions are checked without asking the database.
///
/// Sound because the leader is the only writer: whatever lies after [#floor] went through here, and if another instance had
/// written, the compare-and-set on the head row would fail and nothing checked here would be committed.
///
/// Events are added before they are committed, so that appends of one batch see each other; [#rollback] takes them out again.
final class RecentEvents {

    enum Verdict { CLEAR, CONFLICT, UNKNOWN }

    private record Recent(String type, java.util.Set<Tag> tags) {}

    private final int capacity;
    private final List<Recent> events = new ArrayList<>();
    private final Map<Tag, Long> lastOfTag = new HashMap<>();
    private final Map<String, Long> lastOfType = new HashMap<>();
    private long floor;
    private int committed;

    RecentEvents(long head, int capacity) {
        this.floor = head;
        this.capacity = capacity;
    }

    /// Nothing is known about events up to here.
    long floor() {
        return floor;
    }

    long head() {
        return floor + events.size();
    }

    Verdict judge(Boundary boundary) {
        if (boundary.criteria().isEmpty() || boundary.marker() >= head()) {
            return Verdict.CLEAR;
        }
        long after = Math.max(boundary.marker(), floor);
        if (boundary.criteria().stream().anyMatch(criterion -> occurred(criterion, after))) {
            return Verdict.CONFLICT;
        }
        return boundary.marker() >= floor ? Verdict.CLEAR : Verdict.UNKNOWN;
    }

    void add(NewEvent event) {
        events.add(new Recent(event.type(), event.tags()));
        note(events.getLast(), head());
    }

    /// What was added is in the log; what is too old is forgotten.
    void commit() {
        if (events.size() > 2 * capacity) {
            forget(events.size() - capacity);
        }
        committed = events.size();
    }

    /// What was added since the last commit did not get into the log.
    void rollback() {
        if (events.size() > committed) {
            events.subList(committed, events.size()).clear();
            lastOfTag.clear();
            lastOfType.clear();
            for (int i = 0; i < events.size(); i++) {
                note(events.get(i), floor + i + 1);
            }
        }
    }

    private void note(Recent event, long position) {
        lastOfType.put(event.type(), position);
        for (var tag : event.tags()) {
            lastOfTag.put(tag, position);
        }
    }

    private void forget(int count) {
        var old = events.subList(0, count);
        floor += count;
        for (var event : old) {
            lastOfType.computeIfPresent(event.type(), (_, last) -> last <= floor ? null : last);
            for (var tag : event.tags()) {
                lastOfTag.computeIfPresent(tag, (_, last) -> last <= floor ? null : last);
            }
        }
        old.clear();
    }

    private boolean occurred(Criterion criterion, long after) {
        if (criterion.tags().isEmpty()) {
            return criterion.types().isEmpty() ? head() > after
                : criterion.types().stream().anyMatch(type -> lastOfType.getOrDefault(type, 0L) > after);
        }
        if (criterion.tags().stream().anyMatch(tag -> lastOfTag.getOrDefault(tag, 0L) <= after)) {
            return false;
        }
        return (criterion.types().isEmpty() && criterion.tags().size() == 1) || search(criterion, after);
    }

    /// Every tag occurred, but perhaps not on the same event or not on one of these types.
    private boolean search(Criterion criterion, long after) {
        return events.subList(Math.toIntExact(after - floor), events.size()).stream()
            .anyMatch(event -> criterion.matches(event.type(), event.tags()));
    }
}
