package coaching.command.csv;

import coaching.command.kernel.Characters;
import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/// How the text of a cell is compared, and how it is shown again.
public final class CellText {

    private static final int LONGEST_SHOWN = 80;
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.,:][0-9]+)*");
    /// Spreadsheets run what begins so, and what stands so after a separator when the text is pasted as CSV.
    private static final Pattern FORMULA = Pattern.compile("(^|[,;|\"'])[\\s\\p{Z}\\p{Cf}\"']*[=+@\\-]");
    private static final Pattern BEGINS_FORMULA = Pattern.compile("[\\s\\p{Z}\\p{Cf}\"']*[=+@\\-]");
    private static final Pattern MARKUP = Pattern.compile("[<>]");
    private static final Pattern NOT_COMPARED = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// The same for two titles that differ only in width, case or invisible characters.
    public static String title(String text) {
        var compatible = Normalizer.normalize(text, Form.NFKC).replaceAll("\\p{Cf}", "");
        return Characters.stripped(compatible).toLowerCase(Locale.ROOT);
    }

    /// The same for two names that differ only in case, accents, spaces and punctuation.
    public static String folded(String text) {
        var lower = Normalizer.normalize(text, Form.NFKD).toLowerCase(Locale.ROOT).replace("ß", "ss");
        return NOT_COMPARED.matcher(lower).replaceAll("");
    }

    /// Whether a spreadsheet would run it.
    public static boolean isFormula(String text) {
        return BEGINS_FORMULA.matcher(Normalizer.normalize(text, Form.NFKC)).lookingAt();
    }

    /// As it may be repeated to people, shortened; nothing if it could act as a formula or as markup.
    public static @Nullable String shown(String text) {
        var plain = Characters.stripped(without(text));
        var compatible = Normalizer.normalize(plain, Form.NFKC);
        var safe = NUMBER.matcher(plain).matches()
            || !(FORMULA.matcher(compatible).find() || MARKUP.matcher(compatible).find());
        if (plain.isEmpty() || !safe) {
            return null;
        }
        return plain.codePointCount(0, plain.length()) <= LONGEST_SHOWN ? plain
            : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }

    private static String without(String text) {
        return text.codePoints().limit(4L * LONGEST_SHOWN).map(it -> Characters.misleading(it) ? ' ' : it)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private CellText() {}
}
