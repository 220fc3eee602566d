package coaching.command.kernel;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/// What may stand in the names people give, and which of them are taken for the same. Joiners (U+200C, U+200D) are part of how some scripts are written.
public final class Characters {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /// Controls and line breaks, halves of characters, and what turns the direction of the text after it: shown in a
    /// list, they change how other entries look.
    public static boolean misleading(String text) {
        return text.codePoints().anyMatch(Characters::misleading);
    }

    public static boolean misleading(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> turnsDirection(character);
        };
    }

    /// The same and whatever else nobody can see or nobody knows yet. Joiners are printed: see above.
    public static boolean unprintable(String text) {
        return text.codePoints().anyMatch(Characters::unprintable);
    }

    private static boolean unprintable(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT -> character != ZERO_WIDTH_NON_JOINER && character != ZERO_WIDTH_JOINER;
            case Character.UNASSIGNED -> true;
            default -> misleading(character);
        };
    }

    private static boolean turnsDirection(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }

    /// Without what nobody can see at its ends: spaces of any kind and invisible marks, not joiners.
    public static String stripped(String text) {
        var end = text.length();
        while (end > 0 && invisible(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        var start = 0;
        while (start < end && invisible(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        return text.substring(start, end);
    }

    /// The same for two texts that look the same because their characters are composed differently.
    public static String normalised(String text) {
        return Normalizer.normalize(stripped(text), Form.NFC);
    }

    private static boolean invisible(int character) {
        return switch (character) {
            case '\t', '\n', '\r', 0x0B, '\f' -> true;
            case 0x00AD, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF -> true;
            default -> Character.isSpaceChar(character);
        };
    }

    private Characters() {}
}
