package coaching.edge.request;

final class Characters {

    /// Nothing that moves a cursor, ends a line or has no meaning.
    static boolean isPrintable(String text) {
        return text.codePoints().noneMatch(Characters::isControl);
    }

    private static boolean isControl(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.LINE_SEPARATOR,
                Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private Characters() {}
}
