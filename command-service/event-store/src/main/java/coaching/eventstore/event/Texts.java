package coaching.eventstore.event;

/// Text that PostgreSQL can store and index, and that hashes the same everywhere: valid UTF-8, no NUL, not endless.
final class Texts {

    static final int LONGEST = 1_000;

    static void requireStorable(String text, String what) {
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new IllegalArgumentException(
                "A " + what + " has 1 to " + LONGEST + " characters, not " + text.length());
        }
        if (utf8Length(text, what) > LONGEST) {
            throw new IllegalArgumentException("A " + what + " has at most " + LONGEST + " bytes of UTF-8");
        }
    }

    /// Counted, not encoded: this runs for every text of every event.
    private static int utf8Length(String text, String what) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new IllegalArgumentException("A " + what + " has no NUL character");
            }
            if (Character.isSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(++i))) {
                    throw new IllegalArgumentException("A " + what + " is valid Unicode");
                }
                bytes += 4;
            } else {
                bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
            }
        }
        return bytes;
    }

    private Texts() {}
}
