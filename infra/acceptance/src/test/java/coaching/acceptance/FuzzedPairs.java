package coaching.acceptance;

import coaching.acceptance.fuzz.Setting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// A programme with pairs that are active: fuzzed requests end them soon, so there are many.
final class FuzzedPairs {

    private static final UUID PROGRAMME = UUID.fromString("6f1d3c52-0f0c-4c6e-9a55-0d2b7b0c1a01");
    private static final String PATH = "/api/programmes/" + PROGRAMME;
    private static final String DAY = "\"at\":\"2026-03-01\"}";

    private final Client client;

    private FuzzedPairs(Client client) {
        this.client = client;
    }

    /// @param person one of each pair
    static List<Setting> of(Client client, int pairs, String person) {
        var programme = new FuzzedPairs(client);
        accepted(client.put(PATH, "open", "{\"name\":\"Fuzzed\",\"zone\":\"Europe/Berlin\"," + DAY));
        programme.enrol(new Setting(PROGRAMME, 0, List.of()).member(0), person);
        return IntStream.range(0, pairs).mapToObj(programme::pair).toList();
    }

    private Setting pair(int number) {
        var pair = new Setting(PROGRAMME, number, List.of());
        var members = List.of(pair.member(0), pair.member(1));
        enrol(members.getLast(), members.getLast().toString());
        var place = PATH + "/relationships/" + pair.relationship();
        var events = new ArrayList<>(accepted(client.put(place, "propose-" + number, proposal(number, members))));
        accepted(
            client.post(place + "/protocols", "protocol-" + number, members.getFirst(), protocol(members.getFirst())));
        members.forEach(it -> accepted(client.post(place + "/protocols/1/agreements", number + "-agree-" + it, it,
            "{\"by\":\"" + it + "\"," + DAY)));
        members.forEach(it -> events.addAll(accepted(client.post(place + "/acceptances", number + "-accept-" + it, it,
            "{\"by\":\"" + it + "\",\"agreementVersion\":1," + DAY))));
        return new Setting(PROGRAMME, number, List.copyOf(events));
    }

    private void enrol(UUID participant, String asPerson) {
        accepted(client.put(PATH + "/participants/" + participant, "enrol-" + participant,
            "{\"person\":\"" + asPerson + "\",\"skills\":[]," + DAY));
    }

    private static String proposal(int number, List<UUID> members) {
        return "{\"label\":\"Pair %d\",\"members\":[{\"participant\":\"%s\",\"role\":\"COACHEE\"},{\"participant\":\"%s\",\"role\":\"COACH\"}],%s"
            .formatted(number, members.getFirst(), members.getLast(), DAY);
    }

    private static String protocol(UUID by) {
        return "{\"version\":1,\"medium\":\"VIDEO\",\"intervalDays\":14,\"toleranceDays\":3,\"minutes\":60,"
            + "\"ifMissed\":\"SKIP\",\"by\":\"" + by + "\"," + DAY;
    }

    private static List<String> accepted(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body()).path("events").valueStream().map(FuzzedPairs::id).toList();
    }

    private static String id(JsonNode event) {
        return event.path("id").asString();
    }
}
