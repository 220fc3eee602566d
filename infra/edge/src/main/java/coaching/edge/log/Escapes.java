package coaching.edge.log;

import org.jspecify.annotations.Nullable;

/// Writes what would move the cursor or end the line as its code, so that one record is one line.
final class Escapes {

    static @Nullable String of(@Nullable String text) {
        return text == null || text.chars().noneMatch(Escapes::isUnsafe) ? text : escaped(text);
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.chars().forEach(it -> {
            if (isUnsafe(it)) {
                escaped.append(it == '\n' ? "\\n" : it == '\r' ? "\\r" : "\\u%04x".formatted(it));
            } else {
                escaped.append((char) it);
            }
        });
        return escaped.toString();
    }

    /// Also what turns the direction of writing.
    private static boolean isUnsafe(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\t';
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private Escapes() {}
}
