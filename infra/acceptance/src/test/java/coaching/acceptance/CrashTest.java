package coaching.acceptance;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import static org.assertj.core.api.Assertions.assertThat;

/// Every process is ended the hard way, one after the other, while organisations play and their boards are read.
/// Afterwards every acknowledged command is in the log exactly once, and the read models are what a rebuild makes of it.
class CrashTest {

    private static final List<String> PROCESSES = List.of("command-service", "query-service", "kafka", "postgresql");

    @Test
    void nothing_acknowledged_is_lost_or_doubled() throws Exception {
        var folder = Product.temporary();
        var acknowledged = Files.createDirectory(folder.resolve("acknowledged"));
        var enough = new AtomicBoolean();
        try (var product = Product.start(folder.resolve("data"))) {
            var stories = CompletableFuture.runAsync(() -> tell(product, acknowledged, enough));
            for (var process : PROCESSES) {
                awaitMore(acknowledged, stories);
                boards(product);
                product.kill9(process);
            }
            awaitMore(acknowledged, stories);
            enough.set(true);
            stories.join();
            assertThat(eventsOf(product)).as("acknowledged = stored, each once").isEqualTo(idsIn(acknowledged));
            assertThatReadersAgree(product);
        } finally {
            enough.set(true);
        }
    }

    /// One story after the other, so that there is one under way whatever is killed when.
    private static void tell(Product product, Path acknowledged, AtomicBoolean enough) {
        for (var seed = 1; !enough.get(); seed++) {
            product.play("--people", "40", "--seed", Integer.toString(seed),
                "--acknowledged", acknowledged.resolve("story-" + seed).toString());
        }
    }

    private static void awaitMore(Path acknowledged, CompletableFuture<Void> stories) {
        var before = lines(acknowledged).size();
        Product.await("the story goes on", () -> stories.isDone() || lines(acknowledged).size() > before);
        if (stories.isDone()) {
            stories.join();
        }
    }

    private static List<String> lines(Path folder) {
        try (var files = Files.list(folder)) {
            var lines = new ArrayList<String>();
            for (var file : files.toList()) {
                lines.addAll(Files.readAllLines(file));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertThatReadersAgree(Product product) throws SQLException {
        var stored = eventsOf(product);
        Product.await("the read models have every event", () -> factsOf(product).size() >= stored.size());
        assertThat(factsOf(product)).as("read models = log").isEqualTo(stored);
        var before = boards(product);
        assertThat(before).isNotEmpty().allSatisfy(metrics -> assertThat(metrics).isNotEmpty());
        rebuild(product);
        assertThat(factsOf(product)).as("a rebuild reads the same log").isEqualTo(stored);
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

    private static List<String> idsIn(Path acknowledged) {
        return lines(acknowledged).stream().map(JsonMapper.shared()::readTree)
            .flatMap(answer -> answer.get("events").valueStream()).map(event -> event.get("id").asString()).sorted()
            .toList();
    }

    private static List<String> eventsOf(Product product) throws SQLException {
        return ids(product, "kept_command", "SELECT event_id::text FROM eventstore.event");
    }

    private static List<String> factsOf(Product product) {
        try {
            return ids(product, "kept_query", "SELECT event_id::text FROM live.fact");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> ids(Product product, String role, String query) throws SQLException {
        try (var connection = product.connect(role);
             var sql = connection.createStatement();
             var rows = sql.executeQuery(query)) {
            var ids = new ArrayList<String>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids.stream().sorted().toList();
        }
    }
}
