package coaching.eventstore.sequencer;

import coaching.eventstore.append.Boundary;
import coaching.eventstore.event.Criterion;
import coaching.eventstore.event.NewEvent;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The newest events by tag and type, so that most append conditions are checked without asking the database.
///
/// Sound because the leader is the only writer: whatever lies after [#floor] went through here, and if another instance had
/// written, the next place would be taken and nothing checked here would be committed.
///
/// Events are added before they are committed, so that appends of one batch see each other; [#rollback] takes them out again.
public final class RecentEvents {

    enum Verdict { CLEAR, CONFLICT, UNKNOWN }

    private record Recent(String type, Set<Tag> tags) {}

    private final int capacity;
    private final Ring events = new Ring();
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
        var added = new Recent(event.type(), event.tags());
        events.add(added);
        note(added, head());
    }

    /// What was added is in the log; what is too old is forgotten.
    void commit() {
        while (events.size() > capacity) {
            forget(events.removeFirst(), ++floor);
        }
        committed = events.size();
    }

    /// What was added since the last commit did not get into the log.
    void rollback() {
        if (events.size() > committed) {
            events.truncate(committed);
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

    private void forget(Recent event, Long position) {
        lastOfType.remove(event.type(), position);
        for (var tag : event.tags()) {
            lastOfTag.remove(tag, position);
        }
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
        for (int i = Math.toIntExact(after - floor); i < events.size(); i++) {
            if (criterion.matches(events.get(i).type(), events.get(i).tags())) {
                return true;
            }
        }
        return false;
    }

    /// A queue with an index: the oldest leave one by one, so that no append pays for many.
    private static final class Ring {

        private @Nullable Recent[] slots = new Recent[1 << 10];
        private int first;
        private int size;

        int size() {
            return size;
        }

        Recent get(int index) {
            return Objects.requireNonNull(slots[(first + index) & (slots.length - 1)]);
        }

        void add(Recent event) {
            if (size == slots.length) {
                var larger = new Recent[2 * size];
                for (int i = 0; i < size; i++) {
                    larger[i] = get(i);
                }
                slots = larger;
                first = 0;
            }
            slots[(first + size++) & (slots.length - 1)] = event;
        }

        Recent removeFirst() {
            var oldest = get(0);
            slots[first] = null;
            first = (first + 1) & (slots.length - 1);
            size--;
            return oldest;
        }

        void truncate(int length) {
            while (size > length) {
                slots[(first + --size) & (slots.length - 1)] = null;
            }
        }
    }
}
