package coaching.query.ingest.feed;

import coaching.query.ingest.batch.Batch;
import coaching.query.ingest.batch.Batch.State;
import coaching.query.ingest.batch.Forged;
import coaching.query.ingest.batch.KeyState;
import coaching.query.ingest.batch.NewFact;
import coaching.query.ingest.batch.Parked;
import coaching.query.ingest.batch.Source;
import coaching.query.ingest.rows.FactRows;
import coaching.query.ingest.rows.Identity;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What has been decided and not yet written, on top of what is there.
final class Changes {

    private final int generation;
    private final Keys keys;
    private final Watermark watermark;
    private long arrival;
    private @Nullable Instant recordedAt;

    private final Map<Long, Identity> there = new HashMap<>();
    private final List<NewFact> facts = new ArrayList<>();
    private final List<Parked> parked = new ArrayList<>();
    private final List<Source> unparked = new ArrayList<>();
    private final List<Forged> forged = new ArrayList<>();

    Changes(int generation, Watermark watermark, State from) {
        this.generation = generation;
        this.keys = new Keys(generation);
        this.watermark = watermark;
        this.arrival = from.arrival();
        this.recordedAt = from.recordedAt();
    }

    /// To be called before anything is decided about these. Only what comes again costs a question.
    void load(Connection connection, Collection<Incoming> incoming) throws SQLException {
        var events = incoming.stream().map(Incoming::event).filter(Objects::nonNull).toList();
        keys.load(connection, events.stream().map(it -> it.key()).distinct().toList());
        var again = events.stream().map(it -> it.position()).filter(watermark::has).toList();
        if (!again.isEmpty()) {
            there.putAll(FactRows.find(connection, generation, again));
        }
    }

    void load(Connection connection, String key) throws SQLException {
        keys.load(connection, List.of(key));
    }

    KeyState key(String key) {
        return keys.get(key);
    }

    /// Which fact holds this position.
    Optional<Identity> fact(long position) {
        return Optional.ofNullable(there.get(position));
    }

    void accept(NewFact.Candidate candidate) {
        var event = candidate.event();
        facts.add(candidate.arrived(++arrival));
        there.put(event.position(), Identity.of(event));
        recordedAt = event.recordedAt();
        keys.put(event.key(), keys.get(event.key()).at(event.position()));
        watermark.add(event.position());
    }

    /// One that waits: it holds its position, and later events of its key wait with it.
    void park(Parked record) {
        parked.add(record);
        if (record.event() != null) {
            keys.put(record.event().key(), keys.get(record.event().key()).block(true));
            watermark.add(record.event().position());
        }
    }

    /// One that will never be a fact: its position and its key are others'.
    void setAside(Parked record) {
        parked.add(record);
    }

    /// One that is not read: it holds nothing and nobody waits for it.
    void forged(Forged record) {
        forged.add(record);
    }

    void unpark(Source source) {
        unparked.add(source);
    }

    void unblock(String key) {
        keys.put(key, keys.get(key).block(false));
    }

    /// Hands everything over and starts afresh.
    Batch take(Map<Integer, Long> offsets, Instant checkedAt, long lagEvents, String topic) {
        var state = new State(arrival, watermark.completeTo(), recordedAt, checkedAt, lagEvents, topic,
            watermark.missing());
        var batch = new Batch(List.copyOf(facts), List.copyOf(parked), List.copyOf(unparked),
            List.copyOf(forged), keys.takeChanges(), new HashMap<>(offsets), state);
        facts.clear();
        parked.clear();
        unparked.clear();
        forged.clear();
        there.clear();
        return batch;
    }
}
