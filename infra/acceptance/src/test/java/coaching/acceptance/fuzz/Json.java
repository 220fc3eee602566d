package coaching.acceptance.fuzz;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/// Bodies of an operation: as its schema says, or with something wrong in them.
///
/// @param wrong in how many of ten members something is wrong
record Json(Operation operation, Values values, SplittableRandom random, int wrong) {

    private static final int DEEP = 3000;

    String body() {
        var body = of(operation.body(), "");
        return random.nextInt(10) >= wrong ? body : switch (random.nextInt(12)) {
            case 0 -> "";
            case 1 -> body.substring(0, random.nextInt(Math.max(1, body.length())));
            case 2 -> "[" + body + "]";
            case 3 -> body + body;
            case 4 -> "{\"name\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "}";
            case 5 -> "\u0000" + body;
            case 6 -> "\ufeff" + body;
            case 7 -> body.replace('"', '\'');
            default -> body;
        };
    }

    private String of(JsonNode schema, String name) {
        var shape = operation.resolved(schema);
        if (shape.has("anyOf")) {
            return of(shape.path("anyOf").path(0), name);
        }
        if (!name.isEmpty() && random.nextInt(10) < wrong) {
            return anything();
        }
        if (shape.has("properties")) {
            return object(shape);
        }
        if (shape.has("items")) {
            return array(shape.path("items"), name);
        }
        return values.literal(shape, name);
    }

    private String object(JsonNode shape) {
        var required = shape.path("required").valueStream().map(JsonNode::asString).toList();
        var members = new ArrayList<String>();
        shape.path("properties").properties().forEach(it -> {
            if (is(required, it.getKey())) {
                members.add(quoted(it.getKey()) + ":" + of(it.getValue(), it.getKey()));
            }
        });
        if (random.nextInt(20) < wrong) {
            members.add(quoted(Hostile.text(random)) + ":" + anything());
        }
        return members.stream().collect(Collectors.joining(",", "{", "}"));
    }

    private boolean is(List<String> required, String member) {
        return required.contains(member) ? random.nextInt(20) >= wrong : random.nextInt(4) == 0;
    }

    private String array(JsonNode items, String name) {
        var several = random.nextInt(20) < wrong ? 300 : 2;
        var one = of(items, name);
        return random.ints(several, 0, 2).mapToObj(it -> it == 0 ? of(items, name) : one)
            .collect(Collectors.joining(",", "[", "]"));
    }

    private String anything() {
        return switch (random.nextInt(14)) {
            case 0 -> "null";
            case 1 -> "-1";
            case 2 -> "2147483648";
            case 3 -> "1e400";
            case 4 -> "0.5";
            case 5 -> "true";
            case 6 -> "[]";
            case 7 -> "{}";
            case 8 -> "9".repeat(1200);
            default -> quoted(Hostile.text(random));
        };
    }

    /// Lone surrogates and characters of control stay what they are, which a well-behaved writer would not allow.
    static String quoted(String text) {
        return text.chars().mapToObj(it -> it < ' ' || it == '"' || it == '\\' || it > '~'
            ? "\\u%04x".formatted(it)
            : String.valueOf((char) it)).collect(Collectors.joining("", "\"", "\""));
    }
}
