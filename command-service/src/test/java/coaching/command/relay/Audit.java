package coaching.command.relay;

import coaching.command.relay.topic.KafkaRecords;
import coaching.eventstore.event.StoredEvent;
import coaching.eventstore.log.EventLog;
import coaching.wire.WireEvent;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Compares a topic with the log it was filled from, knowing nothing of how that was done.
final class Audit {

    private final Map<Long, StoredEvent> log = new TreeMap<>();
    private final Map<Long, Long> previous = new HashMap<>();
    private final List<String> findings = new ArrayList<>();

    private Audit(EventLog of) {
        var last = new HashMap<String, Long>();
        of.forEach(0, event -> {
            var key = KafkaRecords.key(event).value();
            log.put(event.position(), event);
            previous.put(event.position(), last.getOrDefault(key, 0L));
            last.put(key, event.position());
        });
    }

    /// What a reader could complain of; one that drops what it has already cannot complain of repetitions.
    static List<String> findings(List<WireEvent> sent, EventLog log) {
        var audit = new Audit(log);
        audit.check(sent);
        return audit.findings;
    }

    static List<Long> repeated(List<WireEvent> sent) {
        var seen = new HashSet<Long>();
        return sent.stream().map(WireEvent::position).filter(it -> !seen.add(it)).toList();
    }

    private void check(List<WireEvent> sent) {
        Set<Long> seen = new HashSet<>();
        var last = new HashMap<String, Long>();
        for (var event : sent) {
            var position = event.position();
            same(event, log.get(position));
            if (seen.add(position) && last.merge(event.key(), position, Math::max) != position) {
                findings.add(position + " comes after " + last.get(event.key()));
            }
        }
        log.keySet().stream().filter(it -> !seen.contains(it)).forEach(it -> findings.add(it + " is missing"));
    }

    private void same(WireEvent sent, @Nullable StoredEvent stored) {
        if (stored == null || !stored.eventId().equals(sent.id().value())
            || !Arrays.equals(stored.payload(), sent.payload()) || !Arrays.equals(stored.metadata(), sent.metadata())
            || !Arrays.equals(stored.leafHash(), sent.leafHash())) {
            findings.add(sent.position() + " is another event");
        } else if (previous.getOrDefault(sent.position(), -1L) != sent.previousOfKey()) {
            findings.add(sent.position() + " claims to follow " + sent.previousOfKey());
        }
    }
}
