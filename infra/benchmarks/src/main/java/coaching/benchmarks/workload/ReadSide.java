package coaching.benchmarks.workload;

import coaching.platform.kafka.KafkaLogin;
import coaching.platform.postgres.Database;
import coaching.platform.postgres.EmbeddedPostgres;
import coaching.query.ingest.feed.FeedSettings;
import coaching.query.ingest.feed.Ingest;
import coaching.query.ingest.feed.IngestMeters;
import coaching.query.ingest.feed.Ingester;
import coaching.query.ingest.feed.PoisonBatch;
import coaching.query.ingest.generation.Generations;
import coaching.query.ingest.generation.Writing;
import coaching.query.ingest.rows.BatchWriter;
import coaching.query.ingest.rows.Directory;
import coaching.query.ingest.serving.Progress;
import coaching.wire.EventCodec;
import coaching.wire.TopicAddress;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/// An empty read side, as the query service has it.
public record ReadSide(DataSource database, FeedSettings settings) {

    private static final BatchWriter WRITER = new BatchWriter(List.of(new Directory()));

    public static ReadSide empty(KafkaLogin kafka, String topic) {
        var database = source(EmbeddedPostgres.forTests().freshDatabase());
        Flyway.configure().dataSource(database).load().migrate();
        return new ReadSide(database, FeedSettings.of(new TopicAddress(kafka.bootstrapServers(), topic, kafka.access()),
            FilledTopic.SEAL));
    }

    /// Every read model, from the first event to this position.
    public void fillTo(long position) throws SQLException {
        var reached = new AtomicLong();
        var parts = new Ingester.Parts(settings, WRITER, new EventCodec(), InstantSource.system(), new PoisonBatch(),
            batch -> reached.set(batch.state().completeTo()));
        try (var connection = Ingest.connect(database);
             var ingester = new Ingester(parts, connection, claim(connection))) {
            ingester.runWhile(() -> reached.get() < position);
        }
    }

    private static Writing claim(Connection connection) throws SQLException {
        return Generations.claim(connection, Generations.live(connection).id(), Writing.NONE, 0);
    }

    public Ingest ingest(Progress progress) {
        var ingest = new Ingest(database, settings, WRITER, new EventCodec(), InstantSource.system(), progress,
            new IngestMeters(new SimpleMeterRegistry(), progress));
        ingest.start();
        return ingest;
    }

    /// As the query service has it for whoever reads. A new connection each time would cost more than what is asked.
    public HikariDataSource pool() {
        var pool = new HikariConfig();
        pool.setDataSource(database);
        pool.setMaximumPoolSize(5);
        return new HikariDataSource(pool);
    }

    private static DataSource source(Database of) {
        var source = new PGSimpleDataSource();
        source.setUrl(of.jdbcUrl());
        source.setUser(of.user());
        source.setPassword(of.password());
        return source;
    }
}
