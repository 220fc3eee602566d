package coaching.query.ingest.feed;

import coaching.query.ingest.batch.Batch;
import coaching.query.ingest.batch.Forged;
import coaching.query.ingest.batch.Forged.Kind;
import coaching.query.ingest.batch.Source;
import coaching.query.ingest.generation.Fenced;
import coaching.query.ingest.generation.Generations;
import coaching.query.ingest.generation.Writing;
import coaching.query.ingest.rows.BatchWriter;
import coaching.query.ingest.rows.KeyRows;
import coaching.query.ingest.rows.OffsetRows;
import coaching.query.ingest.rows.ParkedRows;
import coaching.query.ingest.rows.Positions;
import coaching.query.ingest.rows.UnknownKeyRows;
import coaching.wire.EventCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Fills one generation from Kafka, from where it stands on, until something fails or it is told to stop.
///
/// All it remembers comes from the database, so after a failure a new one simply takes its place. It claims the
/// generation when it is made: whoever wrote it before can commit nothing more.
public final class Ingester implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Ingester.class);
    private static final Duration POLL = Duration.ofMillis(200);

    /// @param poison what failed in earlier attempts
    /// @param committed told after every commit, on the ingesting thread
    public record Parts(FeedSettings settings, BatchWriter writer, EventCodec codec, InstantSource clock,
                        PoisonBatch poison, Consumer<Batch> committed) {}

    private final Parts parts;
    private final Connection connection;
    private final Writing writing;
    private final KafkaFeed feed;
    private final Changes changes;
    private final Intake intake;
    private final SealCheck seals;
    private final PositionGap gap;
    private final Set<Integer> readAgain = new HashSet<>();
    private String topic;
    private CompletableFuture<String> topicNow = new CompletableFuture<>();
    private Instant nextLook = Instant.MIN;
    private Instant checkedAt;
    private int replays = -1;

    /// @param connection the ingester's own until it is closed, without autocommit
    public Ingester(Parts parts, Connection connection, Writing writing) throws SQLException {
        this.parts = parts;
        this.connection = connection;
        this.writing = writing;
        var state = Generations.get(connection, writing.generation()).state();
        var watermark = new Watermark(state.completeTo());
        Positions.after(connection, writing.generation(), state.completeTo(), watermark::add);
        this.changes = new Changes(writing.generation(), watermark, state);
        this.intake = new Intake(parts.settings(), parts.codec(), parts.clock(), changes);
        this.seals = new SealCheck(parts.settings(), parts.clock(), changes);
        this.gap = new PositionGap(watermark);
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
            passOver(feed.takeCorrupt());
            if (!sources.isEmpty()) {
                checkedAt = parts.clock().instant();
                write(sources);
            }
        }
    }

    private void findPlace() throws SQLException {
        var id = feed.topicId().join();
        feed.seek(id, offsets(id.equals(topic)));
        topic = id;
        topicNow = CompletableFuture.completedFuture(id);
        commit(feed.positions(), feed.behind());
    }

    /// In another topic there is no place yet. In this one it is where we were, or back at what was sealed under keys that
    /// were unknown, if others are known now.
    private Map<Integer, Long> offsets(boolean sameTopic) throws SQLException {
        var generation = writing.generation();
        if (!sameTopic) {
            UnknownKeyRows.forget(connection, generation);
        }
        var back = UnknownKeyRows.putBack(connection, generation, parts.settings().seal().keys());
        if (back > 0) {
            LOG.info("Other secrets are known than before: {} partitions are read again from the first record whose"
                + " secret was not", back);
            UnknownKeyRows.forgetEvidence(connection, topic);
        }
        return sameTopic ? OffsetRows.read(connection, generation) : Map.of();
    }

    /// Now and then: is it still the same topic, how much is left in it, did somebody ask for anything? While events
    /// come nothing here waits for an answer, because all of them would wait with it.
    private void look() throws SQLException {
        if (topicNow.isDone() && !topicNow.join().equals(topic)) {
            findPlace();
        }
        var now = parts.clock().instant();
        if (now.isBefore(nextLook)) {
            return;
        }
        nextLook = now.plus(parts.settings().look());
        if (topicNow.isDone()) {
            topicNow = feed.topicId();
        }
        if (gap.lasts(ask(now))) {
            LOG.warn("Position {} has not come, although later ones have: reading everything again", gap.position());
            feed.seek(topic, Map.of());
        }
    }

    /// @return records that wait to be read
    private long ask(Instant now) throws SQLException {
        if (checkedAt.plus(parts.settings().look()).isAfter(now)) {
            return feed.behindAsFarAsKnown();
        }
        var behind = feed.behind();
        checkedAt = now;
        commit(Map.of(), behind);
        return behind;
    }

    private void write(List<Source> sources) throws SQLException {
        if (parts.poison().isNear()) {
            for (var source : sources) {
                writeTogether(List.of(source));
                parts.poison().passed();
            }
        } else {
            writeTogether(sources);
        }
        retry(intake.takeFilled());
        readAgain(intake.takeGaps());
    }

    private void writeTogether(List<Source> sources) throws SQLException {
        var offsets = new HashMap<Integer, Long>();
        try {
            sources.forEach(source -> offsets.put(source.partition(), source.offset() + 1));
            var incoming = sources.stream().filter(seals::isOfTheRelay).map(Incoming::of).toList();
            changes.load(connection, incoming);
            for (var one : incoming) {
                parts.poison().with(one.source()).ifPresentOrElse(
                    problem -> intake.refuse(one, problem), () -> intake.take(one));
            }
            commit(offsets, feed.behindAsFarAsKnown());
        } catch (SQLException e) {
            parts.poison().remember(sources, e);
            throw e;
        }
    }

    private void passOver(List<Source> corrupt) throws SQLException {
        for (var place : corrupt) {
            changes.forged(new Forged(place, Kind.CORRUPT, "Kafka cannot read it any more", parts.clock().instant()));
            commit(Map.of(place.partition(), place.offset() + 1), feed.behindAsFarAsKnown());
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
            var waiting = ParkedRows.ofKey(connection, writing.generation(), key).stream().map(Incoming::of).toList();
            changes.load(connection, key);
            changes.load(connection, waiting);
            intake.retry(key, waiting);
            commit(Map.of(), feed.behindAsFarAsKnown());
        }
    }

    /// A missing event may still be in its partition, if reading went astray: once it is looked for there.
    private void readAgain(Set<Integer> gaps) {
        gaps.stream().filter(readAgain::add).forEach(feed::readAgain);
    }

    @Override
    public void close() {
        feed.close();
    }
}
