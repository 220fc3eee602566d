package coaching.query.ingest.feed;

import coaching.query.ingest.rows.Batch;
import coaching.query.ingest.rows.Batch.State;
import coaching.query.ingest.rows.KeyState;
import coaching.query.ingest.rows.NewFact;
import coaching.query.ingest.rows.Parked;
import coaching.query.ingest.rows.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What has been decided and not yet written.
final class Changes {

    private final Keys keys;
    private final Watermark watermark;
    private long arrival;
    private @Nullable Instant recordedAt;

    private final List<NewFact> facts = new ArrayList<>();
    private final List<Parked> parked = new ArrayList<>();
    private final List<Source> unparked = new ArrayList<>();

    Changes(Keys keys, Watermark watermark, State from) {
        this.keys = keys;
        this.watermark = watermark;
        this.arrival = from.arrival();
        this.recordedAt = from.recordedAt();
    }

    KeyState key(String key) {
        return keys.get(key);
    }

    void accept(NewFact.Candidate candidate) {
        var event = candidate.event();
        facts.add(candidate.arrived(++arrival));
        recordedAt = event.recordedAt();
        keys.put(event.key(), keys.get(event.key()).at(event.position()));
        watermark.add(event.position());
    }

    /// @param blocks whether later events of the key have to wait for this one
    void park(Parked record, boolean blocks) {
        parked.add(record);
        if (blocks) {
            keys.put(record.key(), keys.get(record.key()).block(true));
        }
        if (record.event() != null) {
            watermark.add(record.event().position());
        }
    }

    void unpark(Source source) {
        unparked.add(source);
    }

    void unblock(String key) {
        keys.put(key, keys.get(key).block(false));
    }

    /// Hands everything over and starts afresh.
    Batch take(Map<Integer, Long> offsets, Instant checkedAt, long lagEvents, String topic) {
        var state = new State(arrival, watermark.completeTo(), recordedAt, checkedAt, lagEvents, topic);
        var batch = new Batch(List.copyOf(facts), List.copyOf(parked), List.copyOf(unparked), keys.takeChanges(),
            new HashMap<>(offsets), state);
        facts.clear();
        parked.clear();
        unparked.clear();
        return batch;
    }
}
