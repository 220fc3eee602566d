package coaching.edge.request;

import coaching.edge.problem.Refused;
import coaching.edge.problem.RequestRule;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The parameters of a request, each decoded in full or refused: Tomcat decodes when somebody asks, and fails there.
final class Parameters {

    private static final int MOST = 200;
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private int count;

    static Parameters of(@Nullable String query) {
        return new Parameters().and(query);
    }

    /// Adds those of a form.
    Parameters and(@Nullable String encoded) {
        if (encoded != null && !encoded.isEmpty()) {
            for (var pair : encoded.split("&", -1)) {
                add(pair);
            }
        }
        return this;
    }

    Map<String, String[]> map() {
        var map = new LinkedHashMap<String, String[]>();
        values.forEach((name, given) -> map.put(name, given.toArray(String[]::new)));
        return map;
    }

    private void add(String pair) {
        if (pair.isEmpty()) {
            return;
        }
        if (++count > MOST) {
            throw refused(null);
        }
        var end = pair.indexOf('=');
        var name = decoded(end < 0 ? pair : pair.substring(0, end), null);
        var value = end < 0 ? "" : decoded(pair.substring(end + 1), name);
        values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }

    private static String decoded(String text, @Nullable String name) {
        try {
            var decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(text))).toString();
            if (Characters.isPrintable(decoded)) {
                return decoded;
            }
        } catch (CharacterCodingException | IllegalArgumentException _) {
            throw refused(name);
        }
        throw refused(name);
    }

    private static byte[] bytes(String text) {
        var bytes = new ByteArrayOutputStream(text.length());
        for (int at = 0; at < text.length(); at++) {
            var character = text.charAt(at);
            if (character == '%') {
                bytes.write(hex(text, at + 1) << 4 | hex(text, at + 2));
                at += 2;
            } else if (character < 0x80) {
                bytes.write(character == '+' ? ' ' : character);
            } else {
                throw new IllegalArgumentException("not encoded");
            }
        }
        return bytes.toByteArray();
    }

    private static int hex(String text, int at) {
        var digit = at < text.length() && text.charAt(at) < 0x80 ? Character.digit(text.charAt(at), 16) : -1;
        if (digit < 0) {
            throw new IllegalArgumentException("not hexadecimal");
        }
        return digit;
    }

    private static Refused refused(@Nullable String name) {
        return Refused.because(RequestRule.MALFORMED_PARAMETER,
            name != null && PLAIN_NAME.matcher(name).matches() ? name : null,
            RequestRule.MALFORMED_PARAMETER.sentence());
    }
}
