package coaching.query.ingest;

import coaching.events.CoachingEvent;
import coaching.events.RelationshipEvent.RelationshipProposed;
import coaching.events.id.ProgrammeId;
import coaching.platform.postgres.EmbeddedPostgres;
import coaching.query.testing.AnyService;
import coaching.testing.http.Token;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import java.util.List;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// Who is told of events that were set aside: those whose programme they are of, and operators.
class ParkedReadersTest extends AnyService {

    private static final TestTopic TOPIC = new TestTopic();
    private static final ProgrammeId OTHER = new ProgrammeId(new UUID(1, 7));

    @DynamicPropertySource
    static void kafka(DynamicPropertyRegistry settings) {
        on(EmbeddedPostgres.forTests().freshDatabase(), settings);
        TOPIC.tell(settings);
    }

    /// Parked are 2, behind a fact of ours; 4, behind a fact of the other; 5, the first of its key; and one of nobody.
    @BeforeAll
    static void park() {
        TOPIC.send(Sample.proposed(1));
        unknown(Sample.activated(1));
        TOPIC.send(of(OTHER, 50));
        unknown(of(OTHER, 50));
        unknown(of(OTHER, 60));
        TOPIC.send(new ProducerRecord<>(TOPIC.name, "who".getBytes(UTF_8), "secret".getBytes(UTF_8)));
    }

    private static CoachingEvent of(ProgrammeId programme, int number) {
        var like = Sample.proposed(number);
        return new RelationshipProposed(programme, like.relationship(), like.label(), like.members(), like.at());
    }

    private static void unknown(CoachingEvent like) {
        TOPIC.send(List.of(TOPIC.append(like, "RelationshipMerged", 1, "{}".getBytes(UTF_8),
            ParkedTest.METADATA)));
    }

    @Test
    void each_is_told_of_their_own_programmes_and_operators_of_all() {
        Await.until(() -> parkedFor(token().role("operator").only()).size() == 4);
        assertThat(parkedFor(token().role("coordinator").only(Sample.PROGRAMME))).containsExactly(2L);
        assertThat(parkedFor(token().role("auditor").only(OTHER))).containsExactly(4L, 5L);
        assertThat(parkedFor(token().role("coordinator").only(new ProgrammeId(new UUID(1, 8))))).isEmpty();
        assertThat(parkedFor(token().role("coordinator"))).containsExactly(2L, 4L, 5L);
        assertThat(parkedFor(token().role("operator").only())).containsExactly(2L, 4L, 5L, 0L);
        assertThat(parkedFor(token().role("operator", "coordinator").only(OTHER))).hasSize(4);
        assertThat(parkedFor(token().role("programme-manager"))).isEmpty();
        assertThat(parkedFor(token())).isEmpty();
    }

    @Test
    void nobody_is_told_what_is_in_them() {
        Await.until(() -> parkedFor(token().role("operator")).size() == 4);
        var parked = http().get("/api/freshness", token().role("operator")).json().path("parked");
        assertThat(parked.toString()).doesNotContain("secret").doesNotContain("RelationshipMerged")
            .doesNotContain("ce_");
        assertThat(parked.path(0).path("reason").asString()).startsWith("UNKNOWN: ");
    }

    private List<Long> parkedFor(Token reader) {
        return http().get("/api/freshness", reader).json().path("parked").valueStream()
            .map(one -> one.path("position").asLong(0)).toList();
    }
}
