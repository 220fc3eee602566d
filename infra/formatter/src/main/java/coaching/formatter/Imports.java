package coaching.formatter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

/// Imports in three groups: ours and other people's, then Java's own, then static ones; each in alphabetical order,
/// none that is not used.
final class Imports {

    private static final Predicate<String> STATIC = line -> line.startsWith("import static ");
    private static final Predicate<String> JAVA = line -> line.startsWith("import java.")
        || line.startsWith("import javax.");

    private Imports() {}

    static String order(String source) {
        var lines = source.lines().toList();
        var first = 0;
        while (first < lines.size() && !isImport(lines.get(first))) {
            first++;
        }
        var end = first;
        while (end < lines.size() && (isImport(lines.get(end)) || lines.get(end).isBlank())) {
            end++;
        }
        return first == end ? source : replace(lines, first, end);
    }

    private static String replace(List<String> lines, int first, int end) {
        var before = String.join("\n", lines.subList(0, first));
        var after = String.join("\n", lines.subList(end, lines.size()));
        var imports = lines.subList(first, end).stream().filter(Imports::isImport)
            .filter(line -> isUsed(line, before + "\n" + after)).distinct().sorted(comparing(Imports::name)).toList();
        var blocks = new ArrayList<String>();
        for (var group : List.of(STATIC.negate().and(JAVA.negate()), JAVA, STATIC)) {
            var block = imports.stream().filter(group).collect(joining("\n"));
            if (!block.isEmpty()) {
                blocks.add(block);
            }
        }
        return before + "\n" + String.join("\n\n", blocks) + "\n" + (after.isEmpty() ? "" : "\n" + after + "\n");
    }

    private static String name(String line) {
        return line.substring("import ".length(), line.indexOf(';'));
    }

    private static boolean isUsed(String line, String body) {
        var simple = line.substring(line.lastIndexOf('.') + 1, line.indexOf(';'));
        return simple.equals("*") || Pattern.compile("\\b" + simple + "\\b").matcher(body).find();
    }

    private static boolean isImport(String line) {
        return line.startsWith("import ");
    }
}
