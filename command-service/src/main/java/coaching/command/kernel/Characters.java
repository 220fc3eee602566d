package coaching.command.kernel;

/// What may stand in the names people give. Joiners (U+200C, U+200D) are part of how some scripts are written.
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

    private Characters() {}
}
