package coaching.acceptance.fuzz;

import tools.jackson.databind.node.MissingNode;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Files of meetings, some of them hardly files.
record Csv(Setting setting, Values values, SplittableRandom random, int wrong) {

    private static final List<String> HEADS = List.of("relationship,start,recorded_at,present",
        "group,held_on,recorded_at", "relationship;start;zone;recorded_at", "start,relationship",
        "\ufeffrelationship,start,recorded_at",
        "relationship,relationship,start,recorded_at", "\"relationship", "");

    String file() {
        var head = HEADS.get(random.nextInt(10) < wrong ? random.nextInt(HEADS.size()) : 0);
        var separator = head.contains(";") ? ";" : ",";
        var columns = head.split(separator, -1);
        var rows = IntStream.range(0, random.nextInt(6)).mapToObj(_ -> row(columns, separator));
        return head + "\n" + rows.collect(Collectors.joining(random.nextBoolean() ? "\n" : "\r\n"));
    }

    private String row(String[] columns, String separator) {
        return List.of(columns).stream().map(this::cell).collect(Collectors.joining(separator));
    }

    private String cell(String column) {
        if (random.nextInt(10) < wrong) {
            return random.nextBoolean() ? Hostile.text(random) : "\"" + Hostile.text(random) + "\"";
        }
        return switch (column) {
            case "relationship" -> setting.relationship().toString();
            case "present" -> String.valueOf(random.nextInt(3));
            case "recorded_at" -> "";
            default -> values.plain(MissingNode.getInstance(), "start");
        };
    }
}
