package coaching.query.ingest;

import coaching.platform.postgres.CuttingProxy;
import coaching.platform.postgres.CuttingProxy.Loss;
import coaching.platform.postgres.Database;
import coaching.platform.postgres.EmbeddedPostgres;
import coaching.query.testing.AnyService;
import coaching.testing.http.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/// A database that has taken a statement and never answers.
class StallTest extends AnyService {

    private static final CuttingProxy PROXY = new CuttingProxy(EmbeddedPostgres.forTests());
    private static final Database OURS = EmbeddedPostgres.forTests().freshDatabase();
    private static final TestTopic TOPIC = new TestTopic();
    private static final String BOARD = "/api/programmes/" + new UUID(9, 9) + "/board";
    private static final String REBUILD = "/api/operations/rebuild";

    private final TestDatabase database = new TestDatabase(OURS);

    @DynamicPropertySource
    static void impatient(DynamicPropertyRegistry settings) {
        on(PROXY.before(OURS), settings);
        TOPIC.tell(settings);
        settings.add("spring.datasource.hikari.data-source-properties.socketTimeout", () -> 2);
        settings.add("kept.reply-timeout.ingest", () -> "2s");
        settings.add("kept.reply-timeout.rebuild", () -> "2s");
    }

    @AfterEach
    void answerAgain() {
        PROXY.lose(Loss.NOTHING);
    }

    @Test
    void a_reader_is_told_that_there_is_no_answer() throws SQLException {
        var auditor = token().role("auditor");
        var asked = new CompletableFuture<Http.Answer>();
        loseAnswerTo(() -> asked.completeAsync(() -> http().get(BOARD, auditor), Thread::startVirtualThread));
        var refused = asked.orTimeout(1, TimeUnit.MINUTES).join();
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.rule()).isEqualTo("UNAVAILABLE");
        answerAgain();
        Await.until(() -> http().get(BOARD, auditor).status() == 404);
    }

    @Test
    void the_ingester_tries_again() throws SQLException {
        loseAnswerTo(() -> TOPIC.send(Sample.lives(5)));
        answerAgain();
        Await.until(() -> database.positions().size() == TOPIC.log.size());
    }

    /// Neither side hears that the other is gone. The server ends a session that says nothing, and with it its lead.
    @Test
    void an_ingester_that_fell_silent_makes_room() {
        Await.until(() -> database.number("SELECT count(*) FROM live.state") == 1);
        PROXY.silence();
        TOPIC.send(Sample.proposed(50), Sample.activated(50));
        Await.until(() -> database.positions().size() == TOPIC.log.size());
    }

    @Test
    void a_rebuild_is_broken_off() throws SQLException {
        var operator = token().role("operator");
        try (var holder = holder()) {
            assertThat(http().post(REBUILD, "", "Bearer " + operator.sign()).status()).isEqualTo(202);
            Await.until(() -> !http().get(REBUILD, operator).json().path("running").asBoolean());
            assertThat(waiting()).as("the server still tries").isPositive();
            holder.rollback();
        }
    }

    /// The server takes what is asked, and when it has an answer, that is lost.
    private void loseAnswerTo(Runnable asking) throws SQLException {
        try (var holder = holder()) {
            asking.run();
            Await.until(() -> waiting() > 0);
            PROXY.lose(Loss.REPLIES);
            holder.rollback();
            Await.until(() -> waiting() == 0);
        }
    }

    private Connection holder() throws SQLException {
        var holder = database.source.getConnection();
        holder.setAutoCommit(false);
        holder.createStatement().execute("SET LOCAL lock_timeout = '1min'");
        holder.createStatement().execute("LOCK TABLE model.fact IN ACCESS EXCLUSIVE MODE");
        return holder;
    }

    private long waiting() {
        return database.number("SELECT count(*) FROM pg_stat_activity"
            + " WHERE datname = current_database() AND wait_event_type = 'Lock'");
    }
}
