package coaching.query.ingest.serving;

import coaching.query.ingest.rows.Batch.State;
import coaching.query.kernel.facts.FactLog.Head;
import coaching.query.kernel.facts.Freshness;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How far the live read model has come: told by this instance's ingester at once, and by the database for what
/// another instance has written or switched.
public final class Progress implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration QUIET = Duration.ofSeconds(5);
    private static final Duration STALE = Duration.ofSeconds(10);

    private final DataSource database;
    private final InstantSource clock;
    private final List<Consumer<Head>> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile Seen seen = new Seen(0, 0, State.EMPTY, 0);

    private record Seen(int losses, int generation, State state, long parked) {

        boolean isAfter(int otherGeneration, State other) {
            return generation > otherGeneration
                || (generation == otherGeneration && state.arrival() > other.arrival());
        }

        boolean sameHead(Seen other) {
            return losses == other.losses && generation == other.generation
                && state.arrival() == other.state.arrival();
        }
    }

    public Progress(DataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("kept-progress").unstarted(this::watch);
    }

    public void start() {
        refresh();
        thread.start();
    }

    /// After every change of the head, on the thread that brought it.
    public AutoCloseable onChange(Consumer<Head> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public Head head() {
        var now = seen;
        var state = now.state();
        return new Head(now.losses(), now.generation(), state.arrival(), state.completeTo(), state.recordedAt());
    }

    public long lagEvents() {
        return seen.state().lagEvents();
    }

    public long parked() {
        return seen.parked();
    }

    /// Since when something waits: an event that was not read yet, or we for a word from Kafka.
    public double lagSeconds() {
        var state = seen.state();
        var quiet = since(state.checkedAt());
        var waiting = state.lagEvents() > 0 ? since(state.recordedAt()) : Duration.ZERO;
        var longest = quiet.compareTo(QUIET) > 0 && quiet.compareTo(waiting) > 0 ? quiet : waiting;
        return longest.toMillis() / 1_000.0;
    }

    public Freshness freshness() {
        var lag = lagSeconds();
        var stale = lag > STALE.toSeconds();
        return new Freshness(lag, stale, stale ? reason() : null);
    }

    private String reason() {
        return seen.state().lagEvents() > 0
            ? seen.state().lagEvents() + " events are waiting to be read"
            : "No word from the event stream since " + seen.state().checkedAt();
    }

    /// Told by the ingester of the live generation.
    public void committed(int generation, State state) {
        advance(seen, generation, state, null);
    }

    /// Told by whoever is going to ingest, and by nobody else, before anything more is committed.
    public void resumed(int generation, State state) {
        find(seen, generation, state, null);
    }

    public void refresh() {
        try {
            read();
        } catch (SQLException e) {
            LOG.debug("The read model cannot be asked how far it is", e);
        }
    }

    /// What the database holds, asked after `before` was seen. It commits facts before they are safe on its disk, so a
    /// crash may have taken some; others may get their arrivals, or they themselves others.
    private synchronized void find(Seen before, int generation, State state, @Nullable Long parked) {
        if (before.losses() == seen.losses() && before.isAfter(generation, state)) {
            LOG.warn("The database has lost facts after arrival {} of {}; they are read again", state.arrival(),
                before.state().arrival());
            become(new Seen(seen.losses() + 1, generation, state, parked == null ? seen.parked() : parked));
        } else {
            advance(before, generation, state, parked);
        }
    }

    private synchronized void advance(Seen before, int generation, State state, @Nullable Long parked) {
        if (before.losses() == seen.losses() && !seen.isAfter(generation, state)) {
            become(new Seen(seen.losses(), generation, state, parked == null ? seen.parked() : parked));
        }
    }

    private void become(Seen next) {
        var changed = !seen.sameHead(next);
        seen = next;
        if (changed) {
            listeners.forEach(listener -> listener.accept(head()));
        }
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(LOOK);
                refresh();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() throws SQLException {
        var before = seen;
        try (var connection = database.getConnection(); var statement = connection.createStatement();
             var rows = statement.executeQuery("SELECT generation, arrival, complete_to, recorded_at, checked_at,"
                 + " lag_events, parked FROM live.state")) {
            if (rows.next()) {
                var recordedAt = instant(rows.getObject(4, OffsetDateTime.class));
                var checkedAt = instant(rows.getObject(5, OffsetDateTime.class));
                var state = new State(rows.getLong(2), rows.getLong(3), recordedAt, checkedAt, rows.getLong(6), "");
                find(before, rows.getInt(1), state, rows.getLong(7));
            }
        }
    }

    private Duration since(@Nullable Instant instant) {
        return instant == null ? Duration.ZERO : Duration.between(instant, clock.instant());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
