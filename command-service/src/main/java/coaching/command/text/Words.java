package coaching.command.text;

import coaching.edge.problem.Refused;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Reads Markdown: UTF-8, at most 64 kB, with no control characters but tabs and line ends.
public final class Words {

    private static final int LONGEST = 64 * 1024;

    /// @throws Refused if it is none
    public static String of(byte @Nullable [] body) {
        if (body == null || body.length == 0) {
            throw refused(TextRule.WORDS_MISSING, "There are no words.");
        }
        if (body.length > LONGEST) {
            throw refused(TextRule.WORDS_TOO_LONG, "A text has at most 64 kB.");
        }
        try {
            var words = UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            if (words.isBlank()) {
                throw refused(TextRule.WORDS_MISSING, "There are no words.");
            }
            if (words.chars().anyMatch(Words::isControl)) {
                throw refused(TextRule.WORDS_NOT_TEXT, "A text has no control characters but tabs and line ends.");
            }
            return words;
        } catch (CharacterCodingException _) {
            throw refused(TextRule.WORDS_NOT_TEXT, "A text is UTF-8.");
        }
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
    }

    private static Refused refused(TextRule rule, String detail) {
        return Refused.because(rule, null, detail);
    }

    private Words() {}
}
