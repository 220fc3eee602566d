package coaching.acceptance.fuzz;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What must hold of every line of the services' logs: it begins as ours do, tells of no error, and says nothing of what
/// a caller wrote.
public final class LogLines {

    private static final Pattern OURS = Pattern
        .compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z +(INFO|WARN) .*");

    /// @param folder with the logs of both services
    public static List<String> faults(Path folder) throws IOException {
        var faults = new ArrayList<String>();
        for (var service : List.of("command-service", "query-service")) {
            try (var lines = Files.lines(folder.resolve(service + ".log"))) {
                faults.addAll(lines.filter(it -> !OURS.matcher(it).matches() || it.contains(Hostile.MARK)).toList());
            }
            try (var lines = Files.lines(folder.resolve(service + ".security.jsonl"))) {
                faults.addAll(security(lines));
            }
        }
        return faults;
    }

    private static List<String> security(Stream<String> lines) {
        return lines.filter(it -> !isJson(it) || it.contains(Hostile.MARK)).toList();
    }

    private static boolean isJson(String line) {
        try {
            return JsonMapper.shared().readTree(line).isObject();
        } catch (JacksonException _) {
            return false;
        }
    }

    private LogLines() {}
}
