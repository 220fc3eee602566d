package coaching.query.ingest.operations;

import coaching.query.ingest.batch.Batch;
import coaching.query.ingest.feed.FeedSettings;
import coaching.query.ingest.feed.Ingest;
import coaching.query.ingest.feed.Ingester;
import coaching.query.ingest.feed.PoisonBatch;
import coaching.query.ingest.generation.Generations;
import coaching.query.ingest.generation.Writing;
import coaching.query.ingest.rows.BatchWriter;
import coaching.query.ingest.serving.Progress;
import coaching.wire.EventCodec;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/// Fills a new generation of every read model from the first event on while the live one serves, then puts it in
/// its place and drops the old one.
public final class Rebuild implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    /// Any number, the same for all instances.
    private static final long LOCK = 7_236_251_003L;

    /// Looks; longer than an ingester takes to read everything again on its own.
    private static final int PATIENCE = 20;

    private final DataSource connections;
    private final FeedSettings settings;
    private final BatchWriter writer;
    private final EventCodec codec;
    private final InstantSource clock;
    private final Progress progress;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile boolean stopped;
    private @Nullable Instant stuckSince;
    private long stuckAt;
    private volatile Batch.@Nullable State built;
    private volatile Attempts attempts = Attempts.NONE;

    public Rebuild(DataSource connections, FeedSettings settings, BatchWriter writer, EventCodec codec,
                   InstantSource clock, Progress progress) {
        this.connections = connections;
        this.settings = settings;
        this.writer = writer;
        this.codec = codec;
        this.clock = clock;
        this.progress = progress;
    }

    /// @return whether it was started: one at a time
    public boolean start() {
        if (!running.compareAndSet(false, true)) {
            return false;
        }
        Thread.ofPlatform().name("kept-rebuild").daemon().start(this::run);
        return true;
    }

    /// Those of the running one; of the last one, when none runs.
    public Attempts attempts() {
        return attempts;
    }

    public boolean isRunning() {
        return running.get();
    }

    private void run() {
        try (var connection = Ingest.connect(connections)) {
            if (alone(connection)) {
                Generations.dropAllButLive(connection);
                var generation = Generations.build(connection);
                LOG.info("Rebuilding into generation {}", generation);
                if (fill(connection, generation)) {
                    Generations.switchTo(connection, generation);
                    progress.refresh();
                    LOG.info("Generation {} is live", generation);
                    Generations.dropAllButLive(connection);
                }
            }
        } catch (SQLException | RuntimeException | Error e) {
            LOG.error("The rebuild was broken off; the live read models stay", e);
        } finally {
            running.set(false);
        }
    }

    /// @return whether it has caught up with the live one
    private boolean fill(Connection connection, int generation) throws SQLException {
        built = null;
        attempts = Attempts.NONE;
        stuckSince = null;
        var poison = new PoisonBatch();
        var parts = new Ingester.Parts(settings, writer, codec, clock, poison, this::committed);
        while (goesOn()) {
            try {
                read(connection, generation, parts);
            } catch (KafkaException | CompletionException e) {
                connection.rollback();
                waitAfter(e);
            }
        }
        if (isStuck()) {
            LOG.error("Position {} is not in Kafka, though the live read models go further; delete the topic and let"
                + " the relay fill it, then rebuild", stuckAt + 1);
        }
        return caughtUp();
    }

    /// From where the generation stands.
    private void read(Connection connection, int generation, Ingester.Parts parts) throws SQLException {
        var writing = Generations.claim(connection, generation, Writing.NONE, 0);
        try (var ingester = new Ingester(parts, connection, writing)) {
            ingester.runWhile(this::goesOn);
        } catch (SQLException e) {
            if (!PoisonBatch.isData(e)) {
                throw e;
            }
        }
    }

    private void committed(Batch batch) {
        built = batch.state();
        if (batch.state().arrival() > attempts.gotTo()) {
            attempts = Attempts.NONE;
        }
    }

    /// What has been read is kept, so a moment without Kafka costs that moment.
    private void waitAfter(RuntimeException failure) {
        var now = built;
        var problem = rootOf(failure).getClass().getSimpleName();
        attempts = attempts.failed(now == null ? 0 : now.arrival(), problem);
        stuckSince = null;
        if (attempts.areOver()) {
            throw failure;
        }
        var pause = attempts.pause(settings.retryAfter());
        LOG.warn("Rebuilding waits {} for Kafka, which failed {} times: {}", pause, attempts.failed(), problem);
        try {
            Thread.sleep(pause);
        } catch (InterruptedException _) {
            stopped = true;
        }
    }

    private static Throwable rootOf(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private boolean goesOn() {
        return !stopped && !caughtUp() && !isStuck();
    }

    private boolean caughtUp() {
        var now = built;
        return now != null && now.lagEvents() == 0 && now.completeTo() >= progress.head().completeTo();
    }

    /// Whether Kafka has been read to its end for a while, and does not have all that the live one has.
    private boolean isStuck() {
        var now = built;
        if (now == null || now.lagEvents() > 0 || now.completeTo() != stuckAt) {
            stuckAt = now == null ? 0 : now.completeTo();
            stuckSince = null;
            return false;
        }
        if (stuckSince == null) {
            stuckSince = clock.instant();
        }
        return stuckSince.plus(settings.look().multipliedBy(PATIENCE)).isBefore(clock.instant());
    }

    private static boolean alone(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
             var rows = statement.executeQuery("SELECT pg_try_advisory_lock(" + LOCK + ")")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    @Override
    public void close() {
        stopped = true;
    }
}
