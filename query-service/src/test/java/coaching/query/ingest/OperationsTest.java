package coaching.query.ingest;

import coaching.platform.postgres.EmbeddedPostgres;
import coaching.query.testing.AnyService;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class OperationsTest extends AnyService {

    private static final TestTopic TOPIC = new TestTopic();
    private static final String REBUILD = "/api/operations/rebuild";

    @DynamicPropertySource
    static void kafka(DynamicPropertyRegistry settings) {
        on(EmbeddedPostgres.forTests().freshDatabase(), settings);
        TOPIC.tell(settings);
    }

    @Test
    void an_operator_rebuilds_and_watches() {
        TOPIC.send(Sample.lives(5));
        var operator = token().role("operator");
        Await
            .until(() -> http().get(REBUILD, operator).json().path("generations").path(0).path("facts").asLong() == 20);
        assertThat(http().post(REBUILD, "", "Bearer " + operator.sign()).status()).isEqualTo(202);
        Await.until(() -> !http().get(REBUILD, operator).json().path("running").asBoolean());
        var live = http().get(REBUILD, operator).json().path("generations").path(0);
        assertThat(live.path("stage").asString()).isEqualTo("LIVE");
        assertThat(live.path("generation").asInt()).isEqualTo(2);
        assertThat(http().get(REBUILD, operator).json().path("failedAttempts").asInt(-1)).isZero();
        assertThat(http().get("/api/operations/parked", operator).json()).isEmpty();
        var replay = http().post("/api/operations/parked/replay", "", "Bearer " + operator.sign());
        assertThat(replay.status()).isEqualTo(202);
    }

    @Test
    void an_operator_sees_where_a_forged_record_is_and_everybody_that_there_is_one() {
        TOPIC.forge(new ProducerRecord<>(TOPIC.name, 3, "who".getBytes(UTF_8), "secret".getBytes(UTF_8)));
        var operator = token().role("operator");
        Await.until(() -> !http().get("/api/operations/forged", operator).json().isEmpty());
        var forged = http().get("/api/operations/forged", operator).json().path(0);
        assertThat(forged.path("partition").asInt()).isEqualTo(3);
        assertThat(forged.path("kind").asString()).isEqualTo("FORGED");
        assertThat(forged.path("problem").asString()).isEqualTo("it has no seal");
        assertThat(forged.path("digest").asString()).hasSize(64);
        assertThat(forged.toString()).doesNotContain("secret");
        Await.until(() -> http().get("/api/freshness", token()).json().path("forged").asLong() > 0);
    }

    @Test
    void nobody_else_does() {
        assertThat(http().get("/api/operations/forged", token().role("auditor")).status()).isEqualTo(403);
        var manager = "Bearer " + token().role("programme-manager").sign();
        assertThat(http().post(REBUILD, "", manager).status()).isEqualTo(403);
        assertThat(http().get("/api/operations/parked", token().role("auditor")).status()).isEqualTo(403);
    }
}
