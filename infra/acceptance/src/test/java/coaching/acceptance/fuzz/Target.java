package coaching.acceptance.fuzz;

import java.net.URLEncoder;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

import static java.nio.charset.StandardCharsets.UTF_8;

/// The address of a request, spelt well or badly.
record Target(Operation operation, Values values, SplittableRandom random, int wrong) {

    private static final List<String> QUERIES = List.of("%ff", "x=%zz", "%", "x=%00", "x=%0d%0a" + Hostile.MARK,
        "x=%e2%80%a8",
        "=", "&&", "x=%c3%28", "asOf", "window=", "x=%ed%a0%80", "{x}", "a b", "x=\u00e9", "a[0]=1");

    String text() {
        var path = operation.path();
        for (var parameter : operation.in("path")) {
            path = path.replace("{" + parameter.name() + "}", isWrong(1) ? segment() : value(parameter));
        }
        var query = query();
        return spelt(path) + (query.isEmpty() ? "" : "?" + query);
    }

    /// Participants in addresses come and go; those of the pair stay.
    private String value(Operation.Parameter parameter) {
        var name = parameter.name();
        return values.plain(parameter.schema(), name.equals("participant") ? "newcomer" : name);
    }

    private String segment() {
        var text = Hostile.text(random);
        return random.nextInt(3) == 0 ? text.replaceAll("[\\x00-\\x20\u007f\ud800-\udfff]", "")
            : URLEncoder.encode(text, UTF_8);
    }

    private String query() {
        var query = operation.in("query").stream().filter(_ -> random.nextInt(3) == 0)
            .map(it -> it.name() + "=" + URLEncoder.encode(
                isWrong(1) ? Hostile.text(random) : values.plain(it.schema(), it.name()), UTF_8))
            .collect(Collectors.joining("&"));
        if (!isWrong(1)) {
            return query;
        }
        var odd = QUERIES.get(random.nextInt(QUERIES.size()));
        return query.isEmpty() ? odd : query + "&" + (random.nextBoolean() ? query : odd);
    }

    private String spelt(String path) {
        if (!isWrong(1)) {
            return path;
        }
        var at = 1 + random.nextInt(path.length() - 1);
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> path.substring(0, at) + "%%%02x".formatted((int) path.charAt(at)) + path.substring(at + 1);
            case 3 -> "/" + path;
            case 4 -> path + "/";
            case 5 -> "/." + path;
            case 6 -> path + ";x=" + Hostile.MARK;
            case 7 -> path.substring(0, at) + "%";
            default -> "/x/.." + path;
        };
    }

    private boolean isWrong(int often) {
        return random.nextInt(10) < wrong * often;
    }
}
