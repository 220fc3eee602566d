package coaching.demo.groups;

import coaching.demo.api.Api;
import coaching.demo.api.Call;
import coaching.demo.random.SeededRandom;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Sets up the groups of a meeting history: a programme, conveners of each group who accept its cadence, and nothing
/// else. The meetings themselves come through the import.
final class StandingGroups {

    /// Conveners a group is set up with. Minutes say how many came, not who they were.
    private static final int CONVENERS = 2;

    private final Api api;
    private final PrintStream out;
    private final SeededRandom random;
    private final String programme;

    StandingGroups(Api api, PrintStream out, String name) {
        this.api = api;
        this.out = out;
        this.random = new SeededRandom(1, "standing-groups/" + name);
        this.programme = random.id("programme");
    }

    /// @param cadences agreed days between meetings, by group name
    void setUp(String name, Path csv, Map<String, Integer> cadences) throws IOException, InterruptedException {
        var firsts = FirstMeetings.of(csv);
        var opened = firsts.values().stream().min(LocalDate::compareTo).orElseThrow().minusDays(7);
        put("", opened, Map.of("name", name, "zone", "UTC"), "open");
        for (var group : cadences.entrySet()) {
            var first = firsts.get(FirstMeetings.name(group.getKey()));
            if (first == null) {
                throw new IOException("no meeting of group " + group.getKey() + " in " + csv);
            }
            agree(group.getKey(), group.getValue(), opened, first.minusDays(1));
        }
        out.println("programme " + programme + " (" + name + ") has " + cadences.size() + " groups");
    }

    String programme() {
        return programme;
    }

    /// Names of groups are free text: ids and keys are made from them, never of them.
    private void agree(String group, int cadence, LocalDate opened, LocalDate day) throws InterruptedException {
        var id = random.id("group " + group);
        var members = IntStream.range(0, CONVENERS).mapToObj(number -> random.id("convener " + number + " of " + id))
            .toList();
        for (var member : members) {
            put("/participants/" + member, opened,
                Map.of("person", random.id("person of " + member), "skills", List.of()),
                "enrol:" + member);
        }
        var place = "/relationships/" + id;
        put(place, day, Map.of("label", group, "members",
            members.stream().map(member -> Map.of("participant", member, "role", "PEER")).toList()), "propose:" + id);
        call("POST", place + "/protocols", day, protocol(cadence, members.getFirst()), members.getFirst(),
            "protocol:" + id);
        for (var member : members) {
            call("POST", place + "/protocols/1/agreements", day, Map.of("by", member), member, "agree:" + member);
        }
        for (var member : members) {
            call("POST", place + "/acceptances", day, Map.of("by", member, "agreementVersion", 1), member,
                "accept:" + member);
        }
    }

    private static Map<String, Object> protocol(int cadence, String by) {
        return Map.of("version", 1, "medium", "VIDEO", "intervalDays", cadence, "toleranceDays", 3, "zone", "UTC",
            "minutes", 60, "ifMissed", "SKIP", "by", by);
    }

    private void put(String path, LocalDate day, Map<String, ?> body, String key) throws InterruptedException {
        call("PUT", path, day, body, null, key);
    }

    private void call(String method, String path, LocalDate day, Map<String, ?> body,
                      @Nullable String participant, String key)
        throws InterruptedException {
        Map<String, Object> full = new LinkedHashMap<>(body);
        full.put("at", day.toString());
        var written = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        api.send(programme, new Call("groups:" + programme + ":" + key, method, path, full, participant, written));
    }
}
