package coaching.query.testing;

import coaching.events.Envelope;
import coaching.events.Recorded;
import coaching.events.Tag;
import coaching.query.ingest.batch.Batch;
import coaching.query.ingest.batch.NewFact;
import coaching.query.ingest.batch.Source;
import coaching.query.ingest.generation.Generations;
import coaching.query.ingest.generation.Writing;
import coaching.query.ingest.rows.BatchWriter;
import coaching.query.ingest.serving.Progress;
import coaching.wire.EnvelopeCodec;
import coaching.wire.EventCodec;
import coaching.wire.WireEvent;
import org.springframework.stereotype.Component;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/// Writes facts as the ingester does: real codec, real transaction, only Kafka is left out.
@Component
public final class ReadModels {

    private final DataSource database;
    private final BatchWriter writer;
    private final Progress progress;
    private final EventCodec codec = new EventCodec();
    private Writing writing = Writing.NONE;

    ReadModels(DataSource database, BatchWriter writer, Progress progress) {
        this.database = database;
        this.writer = writer;
        this.progress = progress;
    }

    /// @param heard when the ingester last heard from Kafka
    public synchronized void store(List<Recorded> facts, Instant heard) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var live = Generations.live(connection);
            writing = Generations.claim(connection, live.id(), writing, live.state().arrival());
            var arrived = arrived(facts, live.state().arrival());
            var last = facts.isEmpty() ? live.state().completeTo() : facts.getLast().envelope().position();
            writer.write(connection, writing, new Batch(arrived, List.of(), List.of(), List.of(), Map.of(), Map.of(),
                new Batch.State(live.state().arrival() + facts.size(), last, heard, heard, 0, "test", 0)));
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        progress.refresh();
    }

    private List<NewFact> arrived(List<Recorded> facts, long arrival) {
        var arrived = new ArrayList<NewFact>(facts.size());
        for (var fact : facts) {
            var source = new Source("test", 0, fact.envelope().position(), fact.envelope().recordedAt(), new byte[0],
                Map.of(), new byte[0]);
            arrived.add(new NewFact(arrival + arrived.size() + 1, wire(fact), fact, source));
        }
        return arrived;
    }

    private WireEvent wire(Recorded fact) {
        var envelope = fact.envelope();
        var tags = Tag.of(fact.event());
        return new WireEvent(envelope.position(), 0, WireEvent.keyText(tags), envelope.id(), envelope.type(),
            envelope.revision(), envelope.recordedAt(), EnvelopeCodec.bytes(metadata(envelope)),
            codec.write(fact.event()), tags, new byte[32]);
    }

    private static Map<String, String> metadata(Envelope envelope) {
        return EnvelopeCodec.metadata(envelope.effectiveAt(), envelope.claimedRecordedAt(), envelope.actor(),
            envelope.source(), envelope.commandKey(), envelope.correlationId(), envelope.causationId(),
            envelope.supersedes(), envelope.confidentiality());
    }
}
