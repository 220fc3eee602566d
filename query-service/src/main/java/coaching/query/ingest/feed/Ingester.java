package coaching.query.ingest.feed;

import coaching.query.ingest.rows.Batch;
import coaching.query.ingest.rows.BatchWriter;
import coaching.query.ingest.rows.Fenced;
import coaching.query.ingest.rows.Generations;
import coaching.query.ingest.rows.KeyRows;
import coaching.query.ingest.rows.OffsetRows;
import coaching.query.ingest.rows.ParkedRows;
import coaching.query.ingest.rows.Positions;
import coaching.query.ingest.rows.Source;
import coaching.query.ingest.rows.Writing;
import coaching.wire.EventCodec;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Fills one generation from Kafka, from where it stands on, until something fails or it is told to stop.
///
/// All it remembers comes from the database, so after a failure a new one simply takes its place. It claims the
/// generation when it is made: whoever wrote it before can commit nothing more.
public final class Ingester implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    /// @param trouble with earlier attempts
    /// @param committed told after every commit, on the ingesting thread
    public record Parts(FeedSettings settings, BatchWriter writer, EventCodec codec, InstantSource clock,
                        Trouble trouble, Consumer<Batch> committed) {}

    private final Parts parts;
    private final Connection connection;
    private final Writing writing;
    private final KafkaFeed feed;
    private final Keys keys;
    private final Changes changes;
    private final Intake intake;
    private final Set<String> reread = new HashSet<>();
    private String topic;
    private Instant nextLook = Instant.MIN;
    private Instant checkedAt;
    private int replays = -1;

    /// @param connection the ingester's own until it is closed, without autocommit
    public Ingester(Parts parts, Connection connection, int generation) throws SQLException {
        this.parts = parts;
        this.connection = connection;
        this.writing = Generations.claim(connection, generation);
        var state = Generations.get(connection, generation).state();
        var watermark = new Watermark(state.completeTo());
        Positions.after(connection, generation, state.completeTo(), watermark::add);
        this.keys = new Keys(generation);
        this.changes = new Changes(keys, watermark, state);
        this.intake = new Intake(parts.codec(), parts.clock(), changes);
        this.topic = state.topic();
        this.checkedAt = parts.clock().instant();
        this.feed = new KafkaFeed(parts.settings());
    }

    /// @throws Fenced if another has claimed the generation
    public void runWhile(BooleanSupplier wanted) throws SQLException {
        connection.commit();
        findPlace();
        while (wanted.getAsBoolean()) {
            look();
            var sources = feed.poll(POLL);
            if (!sources.isEmpty()) {
                write(sources);
            }
        }
    }

    private void findPlace() throws SQLException {
        var offsets = OffsetRows.read(connection, writing.generation());
        var id = feed.topicId();
        feed.seek(id.equals(topic) ? offsets : Map.of());
        topic = id;
        commit(feed.positions(), 0);
    }

    /// Now and then: is it still the same topic, how much is left in it, did somebody ask for anything?
    private void look() throws SQLException {
        var now = parts.clock().instant();
        if (now.isBefore(nextLook)) {
            return;
        }
        nextLook = now.plus(parts.settings().look());
        if (!feed.topicId().equals(topic)) {
            findPlace();
        }
        var behind = feed.behind();
        checkedAt = now;
        commit(Map.of(), behind);
    }

    private void write(List<Source> sources) throws SQLException {
        if (parts.trouble().isNear()) {
            for (var source : sources) {
                writeTogether(List.of(source));
                parts.trouble().passed();
            }
        } else {
            writeTogether(sources);
        }
        retry(intake.takeFilled());
        readAgain(intake.takeGaps(), sources);
    }

    private void writeTogether(List<Source> sources) throws SQLException {
        var offsets = new HashMap<Integer, Long>();
        try {
            keys.load(connection, sources.stream().map(Source::keyText).distinct().toList());
            for (var source : sources) {
                offsets.put(source.partition(), source.offset() + 1);
                parts.trouble().with(source).ifPresentOrElse(
                    problem -> intake.refuse(source, problem), () -> intake.take(source));
            }
            commit(offsets, feed.behindAsFarAsKnown());
        } catch (SQLException e) {
            parts.trouble().remember(sources, e);
            throw e;
        }
    }

    private void commit(Map<Integer, Long> offsets, long behind) throws SQLException {
        var batch = changes.take(offsets, checkedAt, behind, topic);
        var asked = parts.writer().write(connection, writing, batch);
        parts.committed().accept(batch);
        if (asked != replays) {
            replays = asked;
            retry(KeyRows.blocked(connection, writing.generation()));
        }
    }

    private void retry(Collection<String> blocked) throws SQLException {
        for (var key : blocked) {
            keys.load(connection, List.of(key));
            intake.retry(key, ParkedRows.ofKey(connection, writing.generation(), key));
            commit(Map.of(), feed.behindAsFarAsKnown());
        }
    }

    /// A missing event may still be in its partition, if reading went astray: once per key it is looked for there.
    private void readAgain(Set<String> gaps, List<Source> sources) {
        for (var source : sources) {
            if (gaps.contains(source.keyText()) && reread.add(source.keyText())) {
                feed.seek(source.partition(), 0);
            }
        }
    }

    @Override
    public void close() {
        feed.close();
    }
}
