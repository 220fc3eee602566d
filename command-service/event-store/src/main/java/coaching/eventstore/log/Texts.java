package coaching.eventstore.log;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Text that PostgreSQL can store and index, and that hashes the same everywhere: valid UTF-8, no NUL, not endless.
final class Texts {

    static final int LONGEST = 1_000;

    static void requireStorable(String text, String what) {
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new IllegalArgumentException("A " + what + " has 1 to " + LONGEST + " characters, not " + text.length());
        }
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("A " + what + " has no NUL character");
        }
        if (utf8Length(text, what) > LONGEST) {
            throw new IllegalArgumentException("A " + what + " has at most " + LONGEST + " bytes of UTF-8");
        }
    }

    private static int utf8Length(String text, String what) {
        try {
            return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text)).remaining();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("A " + what + " is valid Unicode", e);
        }
    }

    private Texts() {}
}
