package coaching.command.csv;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What stands between the cells of a file. Its first line decides: the separator that yields most known columns.
public enum Separator {

    COMMA(',', "commas"), SEMICOLON(';', "semicolons"), TAB('\t', "tabs"), BAR('|', "bars");

    /// Spreadsheets write, and hide, a first line that names the separator.
    private static final Pattern DECLARED = Pattern.compile("\"?sep=(.)\"?[,;\t|]*(\r\n|\r|\n)",
        Pattern.CASE_INSENSITIVE);

    final char character;
    public final String words;

    Separator(char character, String words) {
        this.character = character;
        this.words = words;
    }

    static Separator of(String text, Predicate<String> isTitle) {
        return declared(text).orElseGet(() -> {
            var best = COMMA;
            for (var separator : values()) {
                best = separator.columns(text, isTitle) > best.columns(text, isTitle) ? separator : best;
            }
            return best;
        });
    }

    /// The text below the line that names the separator, if there is one.
    static String withoutDeclaration(String text) {
        return declared(text).map(_ -> DECLARED.matcher(text).replaceFirst("")).orElse(text);
    }

    private static Optional<Separator> declared(String text) {
        var matcher = DECLARED.matcher(text);
        return matcher.lookingAt() ? Arrays.stream(values())
            .filter(it -> it.character == matcher.group(1).charAt(0)).findFirst() : Optional.empty();
    }

    private long columns(String text, Predicate<String> isTitle) {
        return Records.first(text, this).stream().filter(title -> isTitle.test(CellText.title(title))).count();
    }
}
