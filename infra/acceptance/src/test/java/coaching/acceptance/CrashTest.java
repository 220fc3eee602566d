package coaching.acceptance;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/// Every process is ended the hard way, one after the other, while organisations play and their boards are read.
/// Afterwards every acknowledged command is in the log exactly once, and the read models are what a rebuild makes of it.
class CrashTest {

    private static final List<String> PROCESSES = List.of("command-service", "query-service", "kafka", "postgresql");

    @Test
    void nothing_acknowledged_is_lost_or_doubled() throws Exception {
        var folder = Product.temporary();
        try (var product = Product.start(folder.resolve("data"));
             var ledger = Ledger.begin(product, folder.resolve("acknowledged"))) {
            for (var process : PROCESSES) {
                ledger.awaitMore();
                boards(product);
                product.kill9(process);
            }
            ledger.awaitMore();
            ledger.finish();
            assertThat(product.events()).as("acknowledged = stored, each once").isEqualTo(ledger.events());
            assertThatReadersAgree(product);
        }
    }

    private static void assertThatReadersAgree(Product product) {
        var stored = product.events();
        Product.await("the read models have every event", () -> product.facts().size() >= stored.size());
        assertThat(product.facts()).as("read models = log").isEqualTo(stored);
        var before = boards(product);
        assertThat(before).isNotEmpty().allSatisfy(metrics -> assertThat(metrics).isNotEmpty());
        rebuild(product);
        assertThat(product.facts()).as("a rebuild reads the same log").isEqualTo(stored);
        assertThat(boards(product)).as("and comes to the same numbers").isEqualTo(before);
    }

    private static void rebuild(Product product) {
        var operator = Client.of("operator", product);
        var before = liveGeneration(operator);
        assertThat(operator.operate("/api/operations/rebuild").statusCode()).isEqualTo(202);
        Product.await("a new generation is live", () -> liveGeneration(operator) != before);
    }

    private static int liveGeneration(Client operator) {
        return operator.read("/api/operations/rebuild").get("generations").valueStream()
            .filter(it -> it.get("stage").asString().equals("LIVE")).mapToInt(it -> it.get("generation").asInt()).sum();
    }

    private static List<JsonNode> boards(Product product) {
        var manager = Client.of("manager", product);
        return manager.read("/api/programmes").path("programmes").valueStream()
            .map(programme -> "/api/programmes/" + programme.path("programme").asString() + "/board?asOf=2100-01-01")
            .map(board -> manager.read(board).path("metrics")).toList();
    }
}
