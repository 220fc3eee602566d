package coaching.command.kernel;

/// What may stand in the names people give. Joiners (U+200C, U+200D) are part of how some scripts are written.
public final class Characters {

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

    private static boolean turnsDirection(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }

    private Characters() {}
}
