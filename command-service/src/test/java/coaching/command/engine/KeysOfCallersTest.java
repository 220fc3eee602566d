package coaching.command.engine;

import coaching.command.testing.Http.Answer;
import coaching.command.testing.Http.Command;
import coaching.command.testing.Members;
import coaching.command.testing.RunningService;
import coaching.command.testing.Token;
import coaching.command.testing.World;
import coaching.eventstore.CommandReceipts;
import coaching.eventstore.PostgresEventStorageEngine;
import coaching.eventstore.event.CommandKey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/// The equal key of another caller is another key, also where an earlier version kept it for all.
class KeysOfCallersTest extends RunningService {

    static final String BODY = "{\"name\":\"A\",\"zone\":\"UTC\"}";
    static final String PAUSE = "{\"reason\":\"LEAVE\"}";

    final String path = "/api/programmes/" + UUID.randomUUID();
    final String key = "key-" + UUID.randomUUID();
    final CommandReceipts receipts;

    KeysOfCallersTest(@Autowired PostgresEventStorageEngine store) {
        this.receipts = store.receipts();
    }

    @Test
    void another_caller_learns_nothing_from_a_key() {
        open(path, BODY, client("one"));

        var same = open(path, BODY, client("two"));
        assertThat(same.status()).as(same.toString()).isEqualTo(200);
        assertThat(same.header("Idempotency-Replayed")).isNull();
        assertThat(same.json().path("events").isEmpty()).isTrue();
        assertThat(open(path, BODY.replace("A", "B"), client("three")).rule()).isEqualTo("ALREADY_OPEN");
    }

    @Test
    void equal_keys_of_two_callers_record_two_facts() {
        var one = open(path, BODY, client("one"));
        var two = open("/api/programmes/" + UUID.randomUUID(), BODY, client("two"));

        assertThat(two.status()).as(two.toString()).isEqualTo(201);
        assertThat(two.json().path("commandKey")).isEqualTo(one.json().path("commandKey"));
        assertThat(event(two)).isNotEqualTo(event(one));
        assertThat(event(open(path, BODY, client("one")))).isEqualTo(event(one));
    }

    @Test
    void a_client_has_keys_of_its_own_for_each_participant_it_vouches_for() {
        var pair = Members.of(World.open(http(), integration()));
        var one = pair.post(pair.coach(), "/pauses", PAUSE).key(key).send();
        var two = pair.post(pair.coachee(), "/pauses", PAUSE).key(key).send();

        assertThat(one.status()).as(one.toString()).isEqualTo(200);
        assertThat(two.rule()).isNotEqualTo("COMMAND_KEY_REUSED");
        assertThat(two.header("Idempotency-Replayed")).isNull();
        assertThat(pair.post(pair.coach(), "/pauses", PAUSE).key(key).send().header("Idempotency-Replayed"))
            .isEqualTo("true");
    }

    @Test
    void who_records_for_others_remains_one_caller() {
        var pair = Members.of(World.open(http(), integration()));
        var cora = coordinator();
        var pause = pause(pair, cora).header("Kept-On-Behalf-Of", pair.coach().toString()).send();

        assertThat(pause.status()).as(pause.toString()).isEqualTo(200);
        assertThat(pause(pair, cora).header("Kept-On-Behalf-Of", pair.coachee().toString()).send().rule())
            .isEqualTo("COMMAND_KEY_REUSED");
    }

    @Test
    void an_earlier_key_repeats_its_answer_to_its_owner() {
        var first = keptByAnEarlierVersion();

        var again = open(path, BODY, client("one"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json().path("events")).isEqualTo(first.json().path("events"));
        assertThat(again.json().path("commandKey").asString()).isEqualTo(key);
        assertThat(open(path, BODY.replace("A", "B"), client("one")).rule()).isEqualTo("COMMAND_KEY_REUSED");
    }

    @Test
    void an_earlier_key_of_somebody_else_is_not_there() {
        keptByAnEarlierVersion();
        var elsewhere = "/api/programmes/" + UUID.randomUUID();

        assertThat(open(path, BODY.replace("A", "B"), client("two")).rule()).isEqualTo("ALREADY_OPEN");
        var recorded = open(elsewhere, BODY, client("two"));
        assertThat(recorded.status()).as(recorded.toString()).isEqualTo(201);
        assertThat(open(elsewhere, BODY, client("two")).json()).isEqualTo(recorded.json());
    }

    @Test
    void nobody_can_spell_the_key_of_another_caller() {
        open(path, BODY, client("one"));

        assertThat(http().put(path, BODY).as(client("two")).key(key + " by one").send().rule())
            .isEqualTo("MALFORMED_HEADER");
    }

    /// What "one" was answered under another key, kept as it was before keys had callers.
    private Answer keptByAnEarlierVersion() {
        var other = "other-" + key;
        var first = http().put(path, BODY).as(client("one")).key(other).send();
        var receipt = receipts.find(other + " by one").orElseThrow();
        receipts.record(new CommandKey(key, receipt.owner(), receipt.requestHash(), receipt.response()));
        return first;
    }

    private Answer open(String path, String body, Token token) {
        return http().put(path, body).as(token).key(key).send();
    }

    private Command pause(Members pair, Token token) {
        return http().post(pair.path("/pauses"), PAUSE).as(token).key(key);
    }

    private Token client(String name) {
        return integration().subject(name);
    }

    private static String event(Answer answer) {
        return answer.json().path("events").path(0).path("id").asString();
    }
}
