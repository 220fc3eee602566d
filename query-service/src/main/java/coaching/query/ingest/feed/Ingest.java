package coaching.query.ingest.feed;

import coaching.query.ingest.batch.Batch;
import coaching.query.ingest.generation.Fenced;
import coaching.query.ingest.generation.Generations;
import coaching.query.ingest.generation.Writing;
import coaching.query.ingest.rows.BatchWriter;
import coaching.query.ingest.serving.Progress;
import coaching.wire.EventCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;

/// Keeps the live generation up to date. Of several instances one does it, the others wait for it to go.
public final class Ingest implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);

    /// Any number, the same for all instances.
    private static final long LEADER = 7_236_251_002L;
    private static final Duration STANDBY = Duration.ofMillis(250);
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final DataSource connections;
    private final FeedSettings settings;
    private final BatchWriter writer;
    private final EventCodec codec;
    private final InstantSource clock;
    private final Progress progress;
    private final IngestMeters meters;
    private final PoisonBatch poison = new PoisonBatch();
    private final Thread thread = Thread.ofPlatform().name("kept-ingest").daemon().unstarted(this::run);
    private volatile boolean stopped;
    private Writing last = Writing.NONE;
    private long arrival;

    /// @param connections new ones, not out of a pool: the leader is known by a lock that lasts as long as its own
    public Ingest(DataSource connections, FeedSettings settings, BatchWriter writer, EventCodec codec,
                  InstantSource clock, Progress progress, IngestMeters meters) {
        this.connections = connections;
        this.settings = settings;
        this.writer = writer;
        this.codec = codec;
        this.clock = clock;
        this.progress = progress;
        this.meters = meters;
    }

    public void start() {
        thread.start();
    }

    private void run() {
        while (!stopped) {
            try (var connection = connect(connections)) {
                ingestWhileLeading(connection);
            } catch (Fenced fenced) {
                LOG.info("{}", fenced.getMessage());
            } catch (SQLException | RuntimeException | Error e) { // nobody else would start this thread again
                LOG.warn("Ingesting stopped, trying again in {}: {}", settings.retryAfter(), e.toString());
                LOG.debug("because", e);
                pause(settings.retryAfter());
            }
        }
    }

    private void ingestWhileLeading(Connection connection) throws SQLException {
        if (!leads(connection)) {
            pause(STANDBY);
            return;
        }
        var generation = Generations.live(connection).id();
        LOG.info("Ingesting {} into generation {}", settings.topic(), generation);
        last = Generations.claim(connection, generation, last, arrival);
        arrival = Generations.get(connection, generation).state().arrival();
        var parts = new Ingester.Parts(settings, writer, codec, clock, poison, this::committed);
        try (var ingester = new Ingester(parts, connection, last)) {
            ingester.runWhile(() -> !stopped);
        }
    }

    private void committed(Batch batch) {
        arrival = batch.state().arrival();
        progress.committed(last, batch.state());
        meters.committed(batch);
    }

    /// Rows can be written again from Kafka, so a commit need not wait for the disk: in a crash of the database rows
    /// and their offsets are lost together. Those who had read them are told by another lineage.
    public static Connection connect(DataSource connections) throws SQLException {
        var connection = connections.getConnection();
        try (var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET synchronous_commit = off");
            connection.commit();
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static boolean leads(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
             var rows = statement.executeQuery("SELECT pg_try_advisory_lock(" + LEADER + ")")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    private void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException _) {
            stopped = true;
        }
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join(CLOSING);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
