package coaching.chronology;

import coaching.events.id.EventId;
import coaching.wire.EventCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/// Whoever reads the log has to come to these orders. The files beside the fixtures of the events say so without Java.
class OrdersTest {

    private static final Path ORDERS = Path.of("..", "wire", "src", "test", "resources", "orders");
    private static final JsonMapper JSON = new JsonMapper();

    static Stream<Path> orders() throws IOException {
        try (var files = Files.list(ORDERS)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("orders")
    void the_order_is_the_one_that_was_published(Path file) throws IOException {
        var suite = JSON.readTree(Files.readString(file));
        var log = log(suite);
        var standing = Chronology.of(log);
        assertThat(numbers(standing, log)).isEqualTo(numbers(suite.get("order")));
        assertThat(numbers(oddities(standing), log)).isEqualTo(numbers(suite.get("oddities")));
        assertThat(holds(standing)).isEqualTo(JSON.convertValue(suite.get("holds"), TreeMap.class));
    }

    @Test
    void a_log_cut_short_has_the_same_order() throws IOException {
        for (var file : orders().toList()) {
            var log = log(JSON.readTree(Files.readString(file)));
            for (int length = 0; length <= log.size(); length++) {
                var cut = Chronology.asTold(log.subList(0, length)).stream().map(Plain::id).toList();
                assertThat(Chronology.asTold(log).stream().map(Plain::id).filter(cut::contains)).isEqualTo(cut);
            }
        }
    }

    private static List<Plain> log(JsonNode suite) {
        var codec = new EventCodec();
        var log = new ArrayList<Plain>();
        for (var fact : suite.get("log")) {
            log.add(new Plain(EventId.of(fact.get("id").asString()), codec.read(fact.get("type").asString(),
                fact.get("revision").asInt(), JSON.writeValueAsBytes(fact.get("event")))));
        }
        return log;
    }

    private static List<Integer> numbers(List<Plain> facts, List<Plain> log) {
        var ids = log.stream().map(Plain::id).toList();
        return facts.stream().map(fact -> ids.indexOf(fact.id()) + 1).toList();
    }

    private static List<Integer> numbers(JsonNode numbers) {
        var all = new ArrayList<Integer>();
        numbers.forEach(number -> all.add(number.asInt()));
        return all;
    }

    private static List<Plain> oddities(List<Plain> standing) {
        return Stream.of(RelationshipTimeline.of(standing).oddities(), SessionTimeline.of(standing).oddities(),
            ActionItemTimeline.of(standing).oddities(), GoalTimeline.of(standing).oddities()).flatMap(List::stream)
            .toList();
    }

    private static Map<String, String> holds(List<Plain> standing) {
        var holds = new TreeMap<String, String>();
        var relationship = RelationshipTimeline.of(standing);
        if (relationship.activated() != null) {
            holds.put("relationship", relationship.paused() ? "PAUSED" : "ACTIVE");
        }
        var plan = SessionTimeline.of(standing).plan();
        if (plan != null) {
            holds.put("session", plan.cancelled() ? "CANCELLED" : "BOOKED");
            holds.put("start", plan.start().toString());
        }
        var step = ActionItemTimeline.of(standing).last();
        if (step != null) {
            holds.put("item", step.state().name());
            holds.put("due", step.due().toString());
        }
        return holds;
    }
}
