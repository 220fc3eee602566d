package coaching.command.problem;

import coaching.command.testing.Http;
import coaching.command.testing.RunningService;
import coaching.command.testing.World;
import coaching.events.id.ParticipantId;
import coaching.events.id.RelationshipId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/// Whatever is sent: a problem that names rule and field, never an error of ours, and nothing in the log.
class BadInputTest extends RunningService {

    static final String PERSON = UUID.randomUUID().toString();
    static final String CONTROL = "a\\u0007b";

    World world;
    ParticipantId ann;
    ParticipantId ben;
    RelationshipId pair;
    long head;

    @BeforeEach
    void open() {
        world = World.open(http(), integration());
        ann = world.enrolled();
        ben = world.enrolled();
        pair = world.agreed(ann, ben);
        head = log().head();
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
            arguments("{\"name\":", 400, "MALFORMED_JSON", ""),
            arguments("", 400, "MISSING_BODY", ""),
            arguments("[]", 400, "MALFORMED_JSON", ""),
            arguments("\"text\"", 400, "MALFORMED_JSON", ""),
            arguments("null", 400, "MISSING_BODY", ""),
            arguments("{} {}", 400, "MALFORMED_JSON", ""),
            arguments("{\"label\":\"a\",\"label\":\"b\"}", 400, "MALFORMED_JSON", ""),
            arguments("{\"label\":NaN}", 400, "MALFORMED_JSON", ""),
            arguments(proposal("\"colour\":\"red\","), 400, "UNKNOWN_FIELD", "colour"),
            arguments("{\"label\":\"a\"}", 400, "MISSING_FIELD", "members"),
            arguments("{\"label\":\"\",\"members\":[]}", 400, "MISSING_FIELD", "label"),
            arguments("{\"label\":7,\"members\":[]}", 400, "MALFORMED_FIELD", "label"),
            arguments("{\"label\":{},\"members\":[]}", 400, "MALFORMED_FIELD", "label"),
            arguments("{\"label\":\"" + CONTROL + "\",\"members\":[]}", 400, "CONTROL_CHARACTER", "label"),
            arguments("{\"label\":\"a\\u0000b\",\"members\":[]}", 400, "CONTROL_CHARACTER", "label"),
            arguments("{\"label\":\"\\ud800\",\"members\":[]}", 400, "CONTROL_CHARACTER", "label"),
            arguments("{\"label\":\"" + "a".repeat(201) + "\",\"members\":[]}", 422, "TOO_LONG", "label"),
            arguments("{\"label\":\"" + "a".repeat(200_000) + "\",\"members\":[]}", 400, "JSON_TOO_LARGE", ""),
            arguments("{\"label\":\"a\",\"members\":" + "[".repeat(500) + "]".repeat(500) + "}", 400, "MALFORMED_FIELD",
                "members[0]"),
            arguments("{\"label\":\"a\",\"members\":{}}", 400, "MALFORMED_FIELD", "members"),
            arguments("{\"label\":\"a\",\"members\":[null]}", 400, "MISSING_FIELD", "members[0]"),
            arguments("{\"label\":\"a\",\"members\":[{\"participant\":\"x\"}]}", 400, "MALFORMED_FIELD",
                "members[0].participant"),
            arguments("{\"label\":\"a\",\"members\":[{\"participant\":5}]}", 400, "MALFORMED_FIELD",
                "members[0].participant"),
            arguments("{\"label\":\"a\",\"members\":[{\"participant\":\"" + PERSON + "\"}]}", 400, "MISSING_FIELD",
                "members[0].role"),
            arguments(proposal("").replace("COACHEE", "BOSS"), 400, "UNKNOWN_VALUE", "members[1].role"),
            arguments(proposal("").replace("\"COACHEE\"", "1"), 400, "UNKNOWN_VALUE", "members[1].role"),
            arguments(proposal("\"at\":\"yesterday\","), 400, "MALFORMED_TIME", "at"),
            arguments(proposal("\"at\":\"2026-02-30\","), 400, "MALFORMED_TIME", "at"),
            arguments(proposal("\"at\":\"2026-01-05T09:00:00\","), 400, "MALFORMED_TIME", "at"),
            arguments(proposal("\"at\":\"+999999999-12-31\","), 422, "OUT_OF_RANGE", "at"),
            arguments(proposal("\"at\":\"0001-01-01\","), 422, "OUT_OF_RANGE", "at"),
            arguments(proposal("\"at\":\"2199-01-01\","), 422, "IN_THE_FUTURE", "at"),
            arguments(proposal("\"zone\":\"Mars/Olympus\","), 400, "UNKNOWN_ZONE", "zone"),
            arguments("{\"label\":\"a\",\"members\":[]}", 422, "FEWER_THAN_TWO_MEMBERS", "members"),
            arguments(proposal(""), 422, "MEMBER_NOT_ENROLLED", "members[0].participant"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_bad_body_is_refused_by_name(String body, int status, String rule, String field) {
        var answer = http().put(world.path(new RelationshipId(UUID.randomUUID())), body).as(integration()).send();

        refused(answer, status, rule, field);
    }

    @Test
    void malformed_text_says_where() {
        var answer = http().put(world.path(pair), "{\n  \"label\": nonsense }").as(integration()).send();

        assertThat(answer.json().get("detail").asString()).contains("line 2, column");
    }

    @Test
    void an_unknown_value_says_what_is_allowed() {
        var answer = http().post(world.path(pair) + "/pauses", "{\"reason\":\"BORED\"}").as(integration()).send();

        refused(answer, 400, "UNKNOWN_VALUE", "reason");
        assertThat(answer.json().get("detail").asString()).contains("LEAVE, WORKLOAD, REORGANISATION, OTHER");
    }

    @Test
    void numbers_are_whole_and_in_range() {
        protocol("1.5", "\"VIDEO\"", 400, "MALFORMED_FIELD", "intervalDays");
        protocol("99999999999999999999", "\"VIDEO\"", 400, "MALFORMED_FIELD", "intervalDays");
        protocol("\"14\"", "\"VIDEO\"", 400, "MALFORMED_FIELD", "intervalDays");
        protocol("null", "\"VIDEO\"", 400, "MISSING_FIELD", "intervalDays");
        refused(http().post(world.path(pair) + "/protocols", "{\"version\":2}").as(integration())
            .header("Kept-Acting-Participant", ann.toString()).send(), 400, "MISSING_FIELD", "intervalDays");
        protocol("{}", "\"VIDEO\"", 400, "MALFORMED_FIELD", "intervalDays");
        protocol("0", "\"VIDEO\"", 422, "NOT_A_SENSIBLE_PROTOCOL", "intervalDays");
        protocol("14", "null", 400, "MISSING_FIELD", "medium");
    }

    @Test
    void ids_in_the_path_are_uuids_and_exist() {
        refused(http().put("/api/programmes/7", "{}").as(integration()).send(), 400, "MALFORMED_ID", "programme");
        refused(http().put("/api/programmes/1-1-1-1-1", "{}").as(integration()).send(), 400, "MALFORMED_ID",
            "programme");
        refused(http().post(world.path() + "/relationships/x/pauses", "{}").as(integration()).send(), 400,
            "MALFORMED_ID", "relationship");
        refused(http().post(world.path(pair) + "/protocols/one/agreements", "{}").as(integration()).send(), 400,
            "MALFORMED_ID", "version");
        refused(pause("/api/programmes/" + UUID.randomUUID() + "/relationships/" + pair), 404, "UNKNOWN_PROGRAMME",
            "programme");
        refused(pause(world.path() + "/relationships/" + UUID.randomUUID()), 404, "UNKNOWN_RELATIONSHIP",
            "relationship");
    }

    @Test
    void every_command_carries_a_key() {
        var keyless = http().to(world.path(pair) + "/pauses").header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + integration().sign());
        var body = java.net.http.HttpRequest.BodyPublishers.ofString("{\"reason\":\"LEAVE\"}");

        refused(http().send(keyless.POST(body)), 400, "MISSING_HEADER", "Idempotency-Key");
        header("Idempotency-Key", "with space", 400, "MALFORMED_HEADER");
        for (var ours : List.of("import:1", "import-reversal:1", "subject-link:1", "view:1")) {
            header("Idempotency-Key", ours, 400, "MALFORMED_HEADER");
        }
        header("Idempotency-Key", "k".repeat(201), 400, "MALFORMED_HEADER");
    }

    @Test
    void headers_are_read_as_strictly_as_bodies() {
        header("Kept-Source", "FAX", 400, "MALFORMED_HEADER");
        header("Kept-Source", "SYSTEM", 400, "MALFORMED_HEADER");
        header("Kept-Acting-Participant", "me", 400, "MALFORMED_HEADER");
        header("Kept-On-Behalf-Of", "you", 400, "MALFORMED_HEADER");
        header("Kept-Claimed-Recorded-At", "2026-01-05", 400, "MALFORMED_HEADER");
        header("Kept-Claimed-Recorded-At", "2026-01-05T", 400, "MALFORMED_TIME");
        header("Kept-Claimed-Recorded-At", "2199-01-01T00:00:00Z", 422, "IN_THE_FUTURE");
        header("Kept-Correlation-Id", "c".repeat(201), 400, "MALFORMED_HEADER");
    }

    @Test
    void what_is_not_there_is_not_there() {
        refused(http().post("/api/nothing", "{}").as(integration()).send(), 404, "UNKNOWN_PATH", "");
        refused(http().command("DELETE", world.path(), "").as(integration()).send(), 405, "METHOD_NOT_ALLOWED", "");
        refused(http().command("GET", world.path(pair) + "/pauses", "").as(integration()).send(), 405,
            "METHOD_NOT_ALLOWED", "");
        refused(http().put(world.path(), "name=x").as(integration()).header("Content-Type", "text/plain").send(),
            415, "MEDIA_TYPE_NOT_SUPPORTED", "Content-Type");
        refused(
            http().put(world.path(), "{\"name\":\"x\",\"zone\":\"UTC\"}").as(integration())
                .header("Accept", "text/html").send(),
            409, "ALREADY_OPEN", "");
    }

    @Test
    void a_malformed_address_is_refused() {
        refused(http().post("/api//programmes", "{}").as(integration()).send(), 400, "MALFORMED_REQUEST", "");
        refused(http().post("/api/programmes/%2e%2e/x;y=z", "{}").as(integration()).send(), 400, "MALFORMED_REQUEST",
            "");
    }

    private void protocol(String intervalDays, String medium, int status, String rule, String field) {
        refused(http().post(world.path(pair) + "/protocols", """
            {"version":2,"medium":%s,"intervalDays":%s,"toleranceDays":3,"minutes":50,"ifMissed":"SKIP","by":"%s"}"""
            .formatted(medium, intervalDays, ann)).as(integration()).header("Kept-Acting-Participant", ann.toString())
            .send(),
            status, rule, field);
    }

    private void header(String name, String value, int status, String rule) {
        refused(
            http().post(world.path(pair) + "/pauses", "{\"reason\":\"LEAVE\"}").as(integration()).header(name, value)
                .send(),
            status, rule, name);
    }

    private Http.Answer pause(String path) {
        return http().post(path + "/pauses", "{\"reason\":\"LEAVE\"}").as(integration()).send();
    }

    private void refused(Http.Answer answer, int status, String rule, String field) {
        assertThat(answer.toString()).startsWith(status + " ");
        assertThat(answer.rule()).as(answer.toString()).isEqualTo(rule);
        assertThat(answer.field()).as(answer.toString()).isEqualTo(field);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:kept:rule:" + rule);
        assertThat(log().head()).isEqualTo(head);
    }

    private static String proposal(String more) {
        return """
            {%s"label":"a","members":[{"participant":"%s","role":"COACH"},{"participant":"%s","role":"COACHEE"}]}"""
            .formatted(more, PERSON, UUID.randomUUID());
    }
}
