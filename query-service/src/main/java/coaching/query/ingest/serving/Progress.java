package coaching.query.ingest.serving;

import coaching.query.ingest.batch.Batch.State;
import coaching.query.ingest.generation.Writing;
import coaching.query.kernel.facts.FactLog.Head;
import coaching.query.kernel.facts.Freshness;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import javax.sql.DataSource;

/// How far the live read model has come: told by this instance's ingester at once, and by the database for what
/// another instance has written or switched.
public final class Progress implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration QUIET = Duration.ofSeconds(5);
    private static final Duration STALE = Duration.ofSeconds(10);

    private final DataSource database;
    private final InstantSource clock;
    private final Thread thread;
    private final ToldHead told;
    private volatile Seen seen = new Seen(0, 0, State.EMPTY, 0, Aside.NOTHING, null);

    /// Records that were not read, as far as there is evidence of them.
    ///
    /// @param forged of the last day
    /// @param unknownKeys they wait for their secret to be known
    /// @param corrupt Kafka cannot read them any more
    private record Aside(long forged, long unknownKeys, long corrupt) {

        static final Aside NOTHING = new Aside(0, 0, 0);
    }

    /// @param holeSince when the position after completeTo was first missed
    private record Seen(int generation, long lineage, State state, long parked, Aside aside,
                        @Nullable Instant holeSince) {

        boolean isBefore(Seen other) {
            return generation < other.generation || (generation == other.generation
                && (lineage < other.lineage || (lineage == other.lineage && state.arrival() <= other.state.arrival())));
        }

        Seen heard(Seen before, Instant now) {
            var same = before.holeSince != null && before.state.completeTo() == state.completeTo();
            return new Seen(generation, lineage, state, parked, aside,
                state.missing() == 0 ? null : same ? before.holeSince : now);
        }
    }

    public Progress(DataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.told = new ToldHead(clock, System::nanoTime);
        this.thread = Thread.ofVirtual().name("kept-progress").unstarted(this::watch);
    }

    public void start() {
        refresh();
        thread.start();
    }

    public Head head() {
        var now = seen;
        var state = now.state();
        return new Head(now.generation(), now.lineage(), state.arrival(), state.completeTo(), state.recordedAt());
    }

    public long lagEvents() {
        return seen.state().lagEvents();
    }

    public long missing() {
        return seen.state().missing();
    }

    public long parked() {
        return seen.parked();
    }

    /// Of the last day.
    public long forged() {
        return seen.aside().forged();
    }

    public long unknownKeys() {
        return seen.aside().unknownKeys();
    }

    public long corrupt() {
        return seen.aside().corrupt();
    }

    /// Since when something waits: an event that was not read yet, others for one that has not come, or we for a word
    /// from Kafka or from the log itself.
    public double lagSeconds() {
        var now = seen;
        var quiet = since(now.state().checkedAt());
        var waiting = now.state().lagEvents() > 0 ? since(now.state().recordedAt()) : Duration.ZERO;
        var silent = quiet.compareTo(QUIET) > 0 ? quiet : Duration.ZERO;
        var longest = Stream.of(waiting, since(now.holeSince()), silent, told.lag(now.state().completeTo()))
            .max(Duration::compareTo).orElseThrow();
        return longest.toMillis() / 1_000.0;
    }

    /// What the log says of its own end.
    public ToldHead told() {
        return told;
    }

    public Freshness freshness() {
        var lag = lagSeconds();
        var stale = lag > STALE.toSeconds() || told.isLate(seen.state().completeTo());
        return new Freshness(lag, stale, stale ? reason() + aboutUnknownKeys() : null);
    }

    private String reason() {
        var state = seen.state();
        if (told.isLate(state.completeTo())) {
            return told.reason(state.completeTo());
        }
        if (state.lagEvents() > 0) {
            return state.lagEvents() + " events are waiting to be read";
        }
        return state.missing() > 0
            ? state.missing() + " events have not come, the first at position " + (state.completeTo() + 1)
            : "No word from the event stream since " + state.checkedAt();
    }

    private String aboutUnknownKeys() {
        var records = unknownKeys();
        return records == 0 ? ""
            : "; " + records + " records are sealed with a secret that is not known here"
                + " (kept.kafka.record-secrets)";
    }

    /// Told by the ingester of the live generation.
    public void committed(Writing writing, State state) {
        var now = seen;
        advance(new Seen(writing.generation(), writing.lineage(), state, now.parked(), now.aside(), null));
    }

    public void refresh() {
        try {
            read();
        } catch (SQLException e) {
            LOG.debug("The read model cannot be asked how far it is", e);
        }
    }

    private synchronized void advance(Seen next) {
        if (seen.isBefore(next)) {
            seen = next.heard(seen, clock.instant());
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
        try (var connection = database.getConnection();
             var statement = connection.createStatement();
             var rows = statement.executeQuery("SELECT generation, arrival, complete_to, recorded_at, checked_at,"
                 + " lag_events, parked, lineage, missing, forged, unknown_keys, corrupt FROM live.state")) {
            if (rows.next()) {
                var recordedAt = instant(rows.getObject(4, OffsetDateTime.class));
                var checkedAt = instant(rows.getObject(5, OffsetDateTime.class));
                var state = new State(rows.getLong(2), rows.getLong(3), recordedAt, checkedAt, rows.getLong(6), "",
                    rows.getLong(9));
                advance(new Seen(rows.getInt(1), rows.getLong(8), state, rows.getLong(7),
                    new Aside(rows.getLong(10), rows.getLong(11), rows.getLong(12)), null));
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
