package coaching.query.ingest;

import coaching.query.ingest.feed.FeedSettings;
import coaching.query.ingest.feed.Ingest;
import coaching.query.ingest.feed.IngestMeters;
import coaching.query.ingest.operations.Rebuild;
import coaching.query.ingest.rows.BatchWriter;
import coaching.query.ingest.rows.Directory;
import coaching.query.ingest.rows.ReadModel;
import coaching.query.ingest.serving.Progress;
import coaching.query.ingest.serving.StoredFacts;
import coaching.wire.EventCodec;
import coaching.wire.TopicAddress;
import coaching.wire.seal.RecordSeal;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;

/// The read side without its pages: one instance of it.
final class Running implements AutoCloseable {

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Progress progress;
    final StoredFacts facts;
    final Rebuild rebuild;
    private final Ingest ingest;

    Running(TestDatabase database, TestTopic topic) {
        this(database.source, topic.address(), new Directory());
    }

    Running(TestDatabase database, TestTopic topic, RecordSeal seal) {
        this(database.source, topic.address(), seal, new Directory());
    }

    Running(DataSource database, TopicAddress address, ReadModel... models) {
        this(database, address, TestTopic.SEAL, models);
    }

    private Running(DataSource database, TopicAddress address, RecordSeal seal, ReadModel... models) {
        var settings = new FeedSettings(address, seal, 500, Duration.ofMillis(200), Duration.ofMillis(100));
        var clock = InstantSource.system();
        var writer = new BatchWriter(List.of(models));
        progress = new Progress(database, clock);
        facts = new StoredFacts(database, progress, new EventCodec());
        ingest = new Ingest(database, settings, writer, new EventCodec(), clock, progress,
            new IngestMeters(meters, progress));
        rebuild = new Rebuild(database, settings, writer, new EventCodec(), clock, progress);
        progress.start();
        ingest.start();
    }

    void awaitComplete(long position) {
        Await.until(() -> progress.head().completeTo() >= position);
    }

    double meter(String name) {
        return meters.get(name).meter().measure().iterator().next().getValue();
    }

    @Override
    public void close() {
        rebuild.close();
        ingest.close();
        progress.close();
    }
}
