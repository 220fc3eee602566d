package coaching.query.dashboards;

import coaching.events.Recorded;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.platform.postgres.EmbeddedPostgres;
import coaching.query.dashboards.FiguresProjectionTest.Log;
import coaching.query.ingest.serving.StoredFacts;
import coaching.query.kernel.facts.FactLog;
import coaching.query.kernel.facts.Freshness;
import coaching.query.testing.AnyService;
import coaching.query.testing.ReadModels;
import coaching.testing.story.ProgrammeStory;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

@Import({Log.class, ReadModels.class})
@ExtendWith(OutputCaptureExtension.class)
class FiguresProjectionTest extends AnyService {

    @Autowired
    private FiguresProjection projection;

    @Autowired
    private ReadModels models;

    @Autowired
    private Log log;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MeterRegistry meters;

    /// The real log, which tells how often a programme was read and may fail at one.
    static class Log {

        private final Map<ProgrammeId, Integer> reads = new ConcurrentHashMap<>();
        private volatile @Nullable ProgrammeId broken;
        private volatile @Nullable Throwable failure;

        @Bean
        @Primary
        FactLog watched(StoredFacts facts) {
            return new FactLog() {
                @Override
                public Head head() {
                    return facts.head();
                }

                @Override
                public Freshness freshness() {
                    return facts.freshness();
                }

                @Override
                public long forged() {
                    return facts.forged();
                }

                @Override
                public Page after(Head from, ProgrammeId programme) {
                    reads.merge(programme, 1, Integer::sum);
                    breakAt(programme);
                    return facts.after(from, programme);
                }

                @Override
                public Page ofPeopleAfter(Head from) {
                    return facts.ofPeopleAfter(from);
                }

                @Override
                public List<Recorded> of(RelationshipId relationship) {
                    return facts.of(relationship);
                }
            };
        }

        private void breakAt(ProgrammeId programme) {
            if (programme.equals(broken)) {
                switch (failure) {
                    case Error error -> throw error;
                    case RuntimeException exception -> throw exception;
                    case null, default -> {}
                }
            }
        }

        int reads(ProgrammeStory told) {
            return reads.getOrDefault(told.id(), 0);
        }
    }

    @DynamicPropertySource
    static void ofItsOwn(DynamicPropertyRegistry settings) {
        on(EmbeddedPostgres.forTests().freshDatabase(), settings);
    }

    @AfterEach
    void mend() {
        log.broken = null;
    }

    private void store(ProgrammeStory told) {
        models.store(told.facts(), Instant.now());
    }

    private boolean hasFigures(ProgrammeStory told) {
        return database.sql("SELECT count(*) FROM dashboard.programme_now WHERE programme_id = ?")
            .param(told.id().value()).query(Integer.class).single() > 0;
    }

    @Test
    void a_programme_that_did_not_change_is_not_read() {
        var still = ProgrammeStory.of("projection still");
        still.pair("a").met(0);
        var moving = ProgrammeStory.of("projection moving");
        moving.pair("a").met(0);
        store(still);
        store(moving);
        projection.update();
        var before = log.reads(still);
        var beforeMoving = log.reads(moving);

        var more = ProgrammeStory.more(moving);
        more.enrolled("another");
        store(more);
        projection.update();
        projection.update();

        assertThat(hasFigures(still)).isTrue();
        assertThat(log.reads(still)).isEqualTo(before);
        assertThat(log.reads(moving)).isEqualTo(beforeMoving + 1);
    }

    static Stream<Throwable> failures() {
        return Stream.of(new OutOfMemoryError("no room for Ada Lovelace"), new StackOverflowError(),
            new AssertionError("Ada Lovelace"), new IllegalStateException("Ada Lovelace"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void what_one_programme_does_to_it_does_nothing_to_the_others(Throwable failure, CapturedOutput output) {
        var name = "projection " + failure.getClass().getSimpleName();
        var bad = ProgrammeStory.of(name + " bad");
        bad.pair("a").met(0);
        var good = ProgrammeStory.of(name + " good");
        good.pair("a").met(0);
        log.failure = failure;
        log.broken = bad.id();
        store(bad);
        store(good);

        projection.update();
        projection.update();

        assertThat(hasFigures(good)).isTrue();
        assertThat(hasFigures(bad)).isFalse();
        assertThat(log.reads(bad)).as("not tried again at once").isEqualTo(1);
        assertThat(meters.get("kept.query.figures.failures").counter().count()).isPositive();
        assertThat(meters.get("kept.query.figures.failing").gauge().value()).isPositive();
        assertThat(output.getAll().split(bad.id().toString(), -1)).as("told once").hasSize(2);
        assertThat(output.getAll()).contains(failure.getClass().getName()).doesNotContain("Ada Lovelace");
    }
}
