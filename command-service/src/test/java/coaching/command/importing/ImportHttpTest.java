package coaching.command.importing;

import coaching.command.testing.AtOnce;
import coaching.command.testing.Http.Answer;
import coaching.command.testing.Members;
import coaching.command.testing.RunningService;
import coaching.command.testing.Token;
import coaching.command.testing.World;
import coaching.eventstore.event.StoredEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class ImportHttpTest extends RunningService {

    static final String HEADER = "group,held_on,recorded_at,present\n";
    static final String FILE = HEADER + "Pair,2026-01-07,2026-01-09T10:00:00-05:00,14\nPair,2026-01-14,,\n";

    Members pair;

    @BeforeEach
    void meet() {
        pair = Members.called("Pair", World.open(http(), integration()));
    }

    @Test
    void a_dry_run_tells_what_would_happen_and_records_nothing() {
        var head = log().head();

        var answer = send("?dryRun=true", HEADER + "Pair,2026-01-07,,0\n=cmd|' /C calc'!A0,2026-01-07,,\n");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(outcomes(answer)).containsExactly("2 RECORD NOBODY_LISTED present", "3 REFUSED UNKNOWN_GROUP group");
        assertThat(answer.json().path("dryRun").asBoolean()).isTrue();
        assertThat(answer.json().path("committed").asBoolean()).isFalse();
        assertThat(answer.json().path("events").size()).isZero();
        assertThat(answer.response().body()).doesNotContain("calc");
        assertThat(log().head()).isEqualTo(head);
    }

    @Test
    void a_dry_run_is_what_happens_when_nothing_is_said() {
        assertThat(send("", FILE).json().path("dryRun").asBoolean()).isTrue();
    }

    @Test
    void a_commit_is_one_append_with_the_clock_of_the_source_beside_ours() {
        var head = log().head();

        var answer = commit(FILE);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().path("committed").asBoolean()).isTrue();
        assertThat(answer.json().path("position").asLong()).isEqualTo(head + 2);
        assertThat(log().read(head, 10)).extracting(StoredEvent::type).containsExactly("SessionHeld", "SessionHeld");
        var first = log().at(head + 1).orElseThrow();
        assertThat(new String(first.metadata(), UTF_8)).contains("2026-01-09T15:00:00Z", "\"CSV\"",
            "import:" + importId(answer));
        assertThat(new String(first.payload(), UTF_8)).contains("2026-01-07[Europe/Paris]");
    }

    @Test
    void refused_rows_stop_the_whole_file_unless_they_are_skipped() {
        var head = log().head();
        var file = HEADER + "Pair,2026-01-07,,\nPair,2025-01-07,,\n";

        var refused = commit(file);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.rule()).isEqualTo("ROWS_REFUSED");
        assertThat(outcomes(refused)).containsExactly("2 RECORD", "3 REFUSED RELATIONSHIP_NOT_ACTIVE held_on");
        assertThat(log().head()).isEqualTo(head);

        assertThat(send("?dryRun=false&skipRefused=true", file).json().path("position").asLong()).isEqualTo(head + 1);
    }

    @Test
    void the_same_file_under_a_new_key_is_judged_again_whoever_sends_it() {
        commit(FILE);
        var head = log().head();

        var again = send("?dryRun=false", FILE, coordinator());

        assertThat(outcomes(again)).containsExactly("2 ALREADY_RECORDED", "3 ALREADY_RECORDED");
        assertThat(again.json().path("committed").asBoolean(true)).isFalse();
        assertThat(log().head()).isEqualTo(head);
    }

    @Test
    void a_reversal_finds_what_others_recorded_under_equal_keys() {
        var other = HEADER + "Pair,2026-02-04,,\n";
        var first = keyed("equal", "?dryRun=false", FILE);
        var second = request("?dryRun=false", coordinator(), "equal" + pair.relationship(), other.getBytes(UTF_8));

        assertThat(reverse(importId(second)).json().path("withdrawn").asInt()).isEqualTo(1);
        assertThat(reverse(importId(first)).json().path("withdrawn").asInt()).isEqualTo(2);
    }

    @Test
    void the_same_key_repeats_its_answer() {
        var first = keyed("mine", "?dryRun=false", FILE);
        reverse(importId(first));
        commit(FILE);

        var again = keyed("mine", "?dryRun=false", FILE);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    void the_same_meeting_in_another_file_is_on_record_already() {
        commit(FILE);

        assertThat(outcomes(commit(HEADER + "Pair,2026-01-14,,\nPair,2026-01-21,,\n")))
            .containsExactly("2 ALREADY_RECORDED", "3 RECORD");
    }

    @Test
    void a_reversal_withdraws_all_in_one_append_and_once() {
        var imported = commit(FILE);
        var head = log().head();

        var reversed = reverse(importId(imported));
        assertThat(reversed.json().path("withdrawn").asInt()).as(reversed.toString()).isEqualTo(2);
        assertThat(log().read(head, 10)).extracting(StoredEvent::type).containsExactly("FactCorrected",
            "FactCorrected");

        assertThat(reverse(importId(imported)).json().path("withdrawn").asInt()).isZero();
        assertThat(log().head()).isEqualTo(head + 2);
    }

    @Test
    void a_dry_run_says_whether_the_file_stands_imported() {
        assertThat(imported(FILE)).isFalse();
        var imported = commit(FILE);
        assertThat(imported(FILE)).isTrue();
        assertThat(imported(FILE + "\n")).isFalse();
        reverse(importId(imported));
        assertThat(imported(FILE)).isFalse();
    }

    @Test
    void after_a_reversal_the_same_file_is_a_new_import_that_can_be_reversed_again() {
        var first = commit(FILE);
        reverse(importId(first));

        var second = commit(FILE);
        assertThat(outcomes(second)).containsExactly("2 RECORD MORE_THAN_THE_MEMBERS present", "3 RECORD");
        assertThat(second.json().path("position").asLong()).isGreaterThan(first.json().path("position").asLong());
        assertThat(outcomes(commit(FILE))).containsExactly("2 ALREADY_RECORDED", "3 ALREADY_RECORDED");

        assertThat(reverse(importId(second)).json().path("withdrawn").asInt()).isEqualTo(2);
    }

    @Test
    void a_retry_under_the_key_of_the_first_import_stays_with_the_first_import() {
        var first = keyed("once", "?dryRun=false", FILE);
        reverse(importId(first));
        var head = log().head();

        assertThat(keyed("once", "?dryRun=false", FILE).json()).isEqualTo(first.json());
        assertThat(log().head()).isEqualTo(head);
    }

    @Test
    void a_key_belongs_to_one_file() {
        keyed("mine", "?dryRun=false", FILE);

        var other = keyed("mine", "?dryRun=false", HEADER + "Pair,2026-01-28,,\n");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.rule()).isEqualTo("COMMAND_KEY_REUSED");
    }

    @Test
    void the_same_file_from_many_at_once_is_recorded_once() throws Exception {
        var head = log().head();

        var answers = AtOnce.send(12, List.of(() -> commit(FILE)));

        assertThat(answers).allMatch(it -> it.status() == 200, "200")
            .filteredOn(it -> it.json().path("committed").asBoolean()).hasSize(1);
        assertThat(answers).flatExtracting(ImportHttpTest::outcomes).filteredOn(it -> it.contains("ALREADY_RECORDED"))
            .hasSize(2 * (answers.size() - 1));
        assertThat(log().head()).isEqualTo(head + 2);
    }

    @Test
    void an_import_and_a_session_at_the_same_time_do_not_overlap() throws Exception {
        var id = UUID.randomUUID();

        AtOnce.send(1, List.of(() -> commit(FILE), () -> pair.post("/sessions/" + id + "/held", """
            {"start":"2026-01-07T09:00:00Z"}""").send()));

        var held = log().read(0, 1_000_000).stream().filter(it -> it.type().equals("SessionHeld"))
            .map(it -> new String(it.payload(), UTF_8))
            .filter(it -> it.contains(pair.relationship().toString()) && it.contains("\"2026-01-07"));
        assertThat(held).hasSize(1);
    }

    @Test
    void files_that_are_not_what_they_should_be_are_refused_by_rule_and_leave_the_log_alone() {
        var head = log().head();

        refused(400, "MISSING_COLUMN", "recorded_at", commit("group,held_on\nPair,2026-01-07\n"));
        refused(400, "DUPLICATE_COLUMN", "group", commit("group,held_on,recorded_at,group\nPair,2026-01-07,,\n"));
        refused(400, "MALFORMED_CSV", "", commit(HEADER + "\"Pair,2026-01-07,,\n"));
        refused(422, "NO_ROWS", "", commit(HEADER));
        refused(400, "NOT_UTF8", "", bytes((HEADER + "caf\u00e9,2026-01-07,,\n").getBytes(ISO_8859_1)));
        assertThat(bytes(new byte[11 * 1024 * 1024]).status()).isEqualTo(413);
        assertThat(send("?dryRun=maybe", FILE).status()).isEqualTo(400);
        assertThat(send("?dryRun=false&source=GOSSIP", FILE).status()).isEqualTo(400);
        assertThat(http().post(path(""), "{}").as(integration()).send().status()).isEqualTo(415);
        assertThat(log().head()).isEqualTo(head);
    }

    @Test
    void only_those_who_look_after_a_programme_import_into_it() {
        assertThat(send("?dryRun=false", FILE, token()).status()).isEqualTo(403);
        assertThat(send("", FILE, coordinator().only(UUID.randomUUID().toString())).status()).isEqualTo(404);
        refused(404, "UNKNOWN_IMPORT", "import", reverse("0".repeat(64)));
        refused(404, "UNKNOWN_IMPORT", "import", reverse("nonsense"));
    }

    @Test
    void a_large_file_is_still_one_append() {
        var head = log().head();
        var rows = IntStream.range(0, 20_000)
            .mapToObj(it -> "Pair,"
                + java.time.Instant.parse("2026-01-06T00:00:00Z").plusSeconds(9_000L * it % 25_000_000) + ",,")
            .distinct().collect(Collectors.joining("\n", HEADER, "\n"));

        var answer = commit(rows);

        assertThat(answer.status()).as(answer.response().body().substring(0, 200)).isEqualTo(200);
        var recorded = answer.json().path("counts").path("RECORD").asLong();
        assertThat(recorded).isGreaterThan(2_000);
        assertThat(log().head()).isEqualTo(head + recorded);
        assertThat(commit(rows).json().path("counts").path("RECORD").asLong(1)).isZero();
    }

    @Test
    void once_the_missing_group_is_there_the_same_file_records_the_rest_and_all_of_it_can_be_taken_back() {
        var file = "group,held_on,recorded_at\nPair,2026-01-05,\nOther,2026-01-06,\n";
        var first = keyed("first", "?dryRun=false&skipRefused=true", file);
        assertThat(outcomes(first)).containsExactly("2 RECORD", "3 REFUSED UNKNOWN_GROUP group");

        another("Other");
        assertThat(outcomes(send("?dryRun=true", file))).containsExactly("2 ALREADY_RECORDED", "3 RECORD");
        var second = keyed("second", "?dryRun=false&skipRefused=true", file);
        assertThat(outcomes(second)).containsExactly("2 ALREADY_RECORDED", "3 RECORD");
        assertThat(second.json().path("committed").asBoolean()).isTrue();

        assertThat(keyed("first", "?dryRun=false&skipRefused=true", file).json()).isEqualTo(first.json());
        assertThat(reverse(importId(second)).json().path("withdrawn").asInt()).isEqualTo(2);
    }

    @Test
    void a_commit_that_was_refused_can_be_sent_again_under_its_key() {
        var file = "group,held_on,recorded_at\nOther,2026-01-06,\n";
        assertThat(keyed("again", "?dryRun=false", file).rule()).isEqualTo("ROWS_REFUSED");

        another("Other");
        var recorded = keyed("again", "?dryRun=false", file);
        assertThat(outcomes(recorded)).containsExactly("2 RECORD");
        assertThat(reverse(importId(recorded)).json().path("withdrawn").asInt()).isEqualTo(1);
    }

    /// @param label of a relationship that begins like the pair
    private void another(String label) {
        var world = pair.world();
        var coach = world.enrolled();
        var coachee = world.enrolled();
        world.active(label, coach, coachee);
    }

    private boolean imported(String file) {
        return send("?dryRun=true", file).json().path("imported").asBoolean(true);
    }

    private Answer commit(String file) {
        return send("?dryRun=false", file);
    }

    private Answer send(String query, String file) {
        return send(query, file, integration());
    }

    private Answer send(String query, String file, Token by) {
        return request(query, by, UUID.randomUUID().toString(), file.getBytes(UTF_8));
    }

    private Answer keyed(String key, String query, String file) {
        return request(query, integration(), key + pair.relationship(), file.getBytes(UTF_8));
    }

    private Answer bytes(byte[] file) {
        return request("?dryRun=false", integration(), UUID.randomUUID().toString(), file);
    }

    private Answer request(String query, Token by, String key, byte[] file) {
        return http().send(http().to(path(query)).header("Content-Type", "text/csv; charset=utf-8")
            .header("Idempotency-Key", key).header("Authorization", "Bearer " + by.sign())
            .POST(BodyPublishers.ofByteArray(file)));
    }

    private Answer reverse(String importId) {
        return http().post(path("/" + importId + "/reversal"), "").as(integration()).send();
    }

    private String path(String rest) {
        return pair.world().path() + "/imports" + rest;
    }

    static String importId(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().path("importId").asString();
    }

    static List<String> outcomes(Answer answer) {
        return answer.json().path("rows").valueStream().map(ImportHttpTest::outcome).toList();
    }

    static String outcome(JsonNode row) {
        return (row.path("row").asInt() + " " + row.path("outcome").asString() + " " + row.path("rule").asString("")
            + " " + row.path("field").asString("")).strip();
    }

    static void refused(int status, String rule, String field, Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.rule()).isEqualTo(rule);
        assertThat(answer.field()).isEqualTo(field);
    }
}
