package coaching.command.importing;

import coaching.command.testing.Http.Answer;
import coaching.command.testing.Members;
import coaching.command.testing.RunningService;
import coaching.command.testing.World;
import coaching.eventstore.CommandReceipts;
import coaching.eventstore.PostgresEventStorageEngine;
import coaching.eventstore.event.CommandKey;
import coaching.eventstore.event.CommandReceipt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// Keys that were answered when each import belonged to its file: a key then led to a generation of the file, and the
/// generation to the answer.
class EarlierKeysTest extends RunningService {

    static final String FILE = "group,held_on,recorded_at\nPair,2026-01-07,\nPair,2026-01-14,\n";
    static final String OTHER_FILE = "b".repeat(64);

    Members pair;
    CommandReceipts receipts;

    EarlierKeysTest(@Autowired PostgresEventStorageEngine store) {
        this.receipts = store.receipts();
    }

    @BeforeEach
    void meet() {
        pair = Members.called("Pair", World.open(http(), integration()));
    }

    @Test
    void an_earlier_key_repeats_its_earlier_answer() {
        var now = commit(UUID.randomUUID().toString());
        var asked = receipts.find(now.json().path("commandKey").asString() + " by kept-integration").orElseThrow();
        var key = UUID.randomUUID().toString();
        earlier(key, asked, "[]", "{\"generation\":3}");
        earlier("import:" + programme() + ":" + now.json().path("importId").asString() + ":3", asked, "[]",
            "{\"counts\":{\"RECORD\":294}}");

        var again = commit(key);

        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json().path("counts").path("RECORD").asInt()).isEqualTo(294);
    }

    @Test
    void what_earlier_generations_recorded_is_taken_back_too() {
        var now = commit(UUID.randomUUID().toString());
        var asked = receipts.find(now.json().path("commandKey").asString() + " by kept-integration").orElseThrow();
        earlier("import:" + programme() + ":" + OTHER_FILE + ":1", asked, "[]", "{}");
        earlier("import:" + programme() + ":" + OTHER_FILE + ":2", asked, now.json().path("events").toString(), "{}");

        var reversed = http().post(pair.world().path() + "/imports/" + OTHER_FILE + "/reversal", "").as(integration())
            .send();

        assertThat(reversed.json().path("withdrawn").asInt()).as(reversed.toString()).isEqualTo(2);
    }

    private String programme() {
        return pair.world().programme().toString();
    }

    private void earlier(String key, CommandReceipt like, String events, String more) {
        var answer = "{\"status\":200,\"events\":" + events + ",\"more\":" + more + "}";
        receipts.record(new CommandKey(key, like.owner(), like.requestHash(), answer.getBytes(UTF_8)));
    }

    private Answer commit(String key) {
        return http().send(http().to(pair.world().path() + "/imports?dryRun=false").header("Content-Type", "text/csv")
            .header("Idempotency-Key", key).header("Authorization", "Bearer " + integration().sign())
            .POST(BodyPublishers.ofString(FILE)));
    }
}
