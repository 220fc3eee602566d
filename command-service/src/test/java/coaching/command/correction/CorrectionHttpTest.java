package coaching.command.correction;

import coaching.command.testing.Http.Answer;
import coaching.command.testing.Members;
import coaching.command.testing.RunningService;
import coaching.command.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

class CorrectionHttpTest extends RunningService {

    Members pair;

    @BeforeEach
    void meet() {
        pair = Members.of(World.open(http(), integration()));
    }

    @Test
    void withdrawn_sessions_no_longer_count_for_completing() {
        var first = held("2026-01-12");
        held("2026-01-19");
        assertThat(correct(first, "\"reason\":\"DID_NOT_HAPPEN\"").status()).isEqualTo(200);

        refused(409, "TOO_FEW_SESSIONS", closure("COMPLETED"));
        assertThat(closure("ENDED_EARLY").status()).isEqualTo(200);
    }

    @Test
    void after_the_closure_only_corrections_follow() {
        var first = held("2026-01-12");
        closure("ENDED_EARLY");

        refused(409, "RELATIONSHIP_CLOSED", hold("2026-01-19"));
        assertThat(correct(first, "\"reason\":\"WRONG_DATE\",\"movedTo\":\"2026-01-13\"").status()).isEqualTo(200);
        refused(409, "ALREADY_CORRECTED", correct(first, "\"reason\":\"DID_NOT_HAPPEN\""));
    }

    @Test
    void the_envelope_names_what_is_superseded() {
        var first = held("2026-01-12");
        correct(first, "\"reason\":\"DUPLICATE\"");

        var stored = log().at(log().head()).orElseThrow();
        assertThat(stored.type()).isEqualTo("FactCorrected");
        assertThat(new String(stored.metadata(), StandardCharsets.UTF_8)).contains(first);
    }

    @Test
    void facts_of_others_are_not_there() {
        var other = Members.of(pair.world());
        var theirs = event(other.post("/sessions/" + UUID.randomUUID() + "/held", """
            {"start":"2026-01-12"}""").send());

        refused(404, "UNKNOWN_FACT", correct(theirs, "\"reason\":\"DID_NOT_HAPPEN\""));
        refused(422, "RESERVED_REASON", correct(held("2026-01-12"), "\"reason\":\"IMPORT_REVERSED\""));
    }

    private String held(String day) {
        return event(hold(day));
    }

    private Answer hold(String day) {
        return pair.post("/sessions/" + UUID.randomUUID() + "/held", """
            {"start":"%s"}""".formatted(day)).send();
    }

    private Answer correct(String event, String rest) {
        return pair.post("/corrections", """
            {"supersedes":"%s",%s}""".formatted(event, rest)).send();
    }

    private Answer closure(String outcome) {
        return pair.post("/closure", """
            {"outcome":"%s","reason":"GOALS_MET"}""".formatted(outcome)).send();
    }

    static String event(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().path("events").path(0).path("id").asString();
    }

    static void refused(int status, String rule, Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.rule()).isEqualTo(rule);
    }
}
