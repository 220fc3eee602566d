package coaching.vault.person;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// A text as it is searched for: case and marks make no difference.
final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Folded() {}

    static String of(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace("ł", "l").replace("ø", "o")
            .replace("đ", "d").replace("ı", "i");
    }
}
