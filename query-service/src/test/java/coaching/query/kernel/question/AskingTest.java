package coaching.query.kernel.question;

import coaching.query.testing.RunningService;
import coaching.testing.story.ProgrammeStory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;

class AskingTest extends RunningService {

    private final ProgrammeStory told = ProgrammeStory.of("asking");

    @BeforeEach
    void tell() {
        told.pair("a").met(0);
        store(told);
    }

    @ParameterizedTest
    @CsvSource({
        "asOf=yesterday,          NOT_A_DATE,        asOf",
        "asOf=2026-02-30,         NOT_A_DATE,        asOf",
        "asOf=,                   NOT_A_DATE,        asOf",
        "asOf=2026-01-05T10:00:00, NOT_A_DATE,       asOf",
        "asOf=1815-01-01,         OUT_OF_RANGE,      asOf",
        "asOf=%2B999999999-01-01, OUT_OF_RANGE,      asOf",
        "knownAt=soon,            NOT_A_DATE,        knownAt",
        "clock=mine,              NOT_A_CHOICE,      clock",
        "minEvidence=E0,          NOT_A_CHOICE,      minEvidence",
        "minEvidence=e1,          NOT_A_CHOICE,      minEvidence",
        "window=0,                OUT_OF_RANGE,      window",
        "window=-3,               OUT_OF_RANGE,      window",
        "window=99999999999,      OUT_OF_RANGE,      window",
        "asof=2026-02-01,         UNKNOWN_PARAMETER, asof",
        "asOf=2026-02-01&asOf=2026-02-02, MALFORMED_REQUEST, asOf"})
    void a_question_put_wrongly_is_told_so(String question, String rule, String field) {
        var answer = http().get("/api/programmes/" + told.id() + "/board?" + question, token().role("auditor"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.rule()).isEqualTo(rule);
        assertThat(answer.json().path("field").asString()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({
        "programmes/x/board, programme",
        "programmes/00000000-0000-0000-0000-000000000000/relationships/x, relationship"})
    void an_id_is_a_uuid(String path, String field) {
        var answer = http().get("/api/" + path, token().role("auditor"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.rule()).isEqualTo("MALFORMED_ID");
        assertThat(answer.json().path("formerly").asString()).isEqualTo("NOT_AN_ID");
        assertThat(answer.json().path("field").asString()).isEqualTo(field);
    }

    @Test
    void a_very_long_question_is_refused() {
        var answer = http().get("/api/programmes/" + told.id() + "/board?asOf=" + "1".repeat(1000),
            token().role("auditor"));
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void without_a_window_it_is_the_last_90_days_and_all_time_is_there_to_be_asked() {
        assertThat(board("").path("window").asInt()).isEqualTo(90);
        assertThat(board("?window=all").path("window").isNull()).isTrue();
        assertThat(board("?window=30").path("window").asInt()).isEqualTo(30);
    }

    @Test
    void today_is_as_far_as_it_has_come() {
        var today = LocalDate.now(ProgrammeStory.ZONE);
        assertThat(board("?asOf=" + today).path("asOf").asString()).endsWith(":59.999Z");
        assertThat(board("?asOf=" + today.minusDays(1)).path("asOf").asString()).endsWith(":59.999999999Z");
    }

    private JsonNode board(String question) {
        return http().get("/api/programmes/" + told.id() + "/board" + question, token().role("auditor")).json();
    }

    @Test
    void now_is_the_end_of_this_minute() {
        var board = http().get("/api/programmes/" + told.id() + "/board", token().role("auditor")).json();
        assertThat(board.path("asOf").asString()).endsWith(":59.999Z");
    }
}
