package coaching.acceptance;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One dashboard as a Grafana server would read it.
record Dashboards(String title, JsonNode json) {

    private static final Pattern UID = Pattern.compile("uid: (\\S+)");

    /// One query of a panel.
    ///
    /// @param sql whether it is SQL; PromQL otherwise
    record Query(String dashboard, String panel, String ref, boolean sql, String text) {}

    static List<Dashboards> in(Path grafana) {
        try (var files = Files.list(grafana.resolve("dashboards"))) {
            return files.map(Dashboards::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Dashboards read(Path file) {
        var json = JsonMapper.shared().readTree(file);
        return new Dashboards(json.get("title").asString(), json);
    }

    static Set<String> dataSources(Path grafana) {
        try {
            var yaml = Files.readString(grafana.resolve("provisioning/datasources/kept.yml"));
            return UID.matcher(yaml).results().map(match -> match.group(1)).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Query> queries() {
        return json.get("panels").valueStream().flatMap(panel -> panel.get("targets").valueStream()
            .map(target -> query(panel.get("title").asString(), target))).toList();
    }

    /// The queries that fill the choices above the panels.
    List<String> choices() {
        return json.at("/templating/list").valueStream().map(choice -> choice.get("query").asString()).toList();
    }

    private Query query(String panel, JsonNode target) {
        var sql = target.has("rawSql");
        var text = target.get(sql ? "rawSql" : "expr").asString();
        return new Query(title, panel, target.get("refId").asString(), sql, text);
    }

    Set<String> dataSourcesUsed() {
        return json.findValues("datasource").stream().map(source -> source.get("uid").asString())
            .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> units() {
        return json.findValues("unit").stream().map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new));
    }

    /// The numbers of each panel's colour steps; the first step has none.
    List<List<Double>> thresholds() {
        return json.findValues("steps").stream()
            .map(steps -> steps.valueStream().filter(step -> step.get("value").isNumber())
                .map(step -> step.get("value").asDouble()).toList())
            .toList();
    }

    List<Integer> panelIds() {
        return json.get("panels").valueStream().map(panel -> panel.get("id").asInt()).toList();
    }
}
