package coaching.command.csv;

import coaching.command.kernel.Rejected;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Predicate;

import static coaching.command.csv.CsvRefusal.NOT_UTF8;

/// Reads text strictly: a replacement character would be a silent change of somebody's file.
///
/// @param encoding the name of the character encoding
record FileText(String text, String encoding) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LONGEST_BEGINNING = 32;
    /// The longer marks first: the one of UTF-32LE begins like that of UTF-16LE.
    private static final Map<String, Charset> MARKS = Map.of("fffe0000", StandardCharsets.UTF_32LE, "0000feff",
        StandardCharsets.UTF_32BE);

    static FileText read(byte[] bytes, Predicate<String> isTitle) {
        FileKind.requireNone(bytes);
        var charset = charset(bytes);
        var decoded = decoded(bytes, charset, isTitle);
        var text = !decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK ? decoded.substring(1) : decoded;
        FileKind.requireNone(text);
        return new FileText(text, charset.name());
    }

    private static Charset charset(byte[] bytes) {
        var beginning = HexFormat.of().formatHex(bytes, 0, Math.min(4, bytes.length));
        var marked = MARKS.get(beginning);
        if (marked != null) {
            return marked;
        }
        if (beginning.startsWith("fffe") || isAscii(bytes, 0)) {
            return StandardCharsets.UTF_16LE;
        }
        return beginning.startsWith("feff") || isAscii(bytes, 1) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    /// Every second byte is zero and the others are not: a header in UTF-16 without a mark.
    ///
    /// @param place of the byte that is not zero
    private static boolean isAscii(byte[] bytes, int place) {
        if (bytes.length < LONGEST_BEGINNING || bytes.length % 2 != 0) {
            return false;
        }
        for (int i = 0; i < LONGEST_BEGINNING; i++) {
            if ((bytes[i] != 0) != (i % 2 == place)) {
                return false;
            }
        }
        return true;
    }

    private static String decoded(byte[] bytes, Charset charset, Predicate<String> isTitle) {
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        var decoder = charset.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        if (decoder.decode(in, out, true).isError()) {
            throw refused(bytes, charset, in.position(), isTitle);
        }
        return out.flip().toString();
    }

    private static Rejected refused(byte[] bytes, Charset charset, int position, Predicate<String> isTitle) {
        var where = ": byte " + (position + 1) + ", in row " + row(bytes, charset, position, isTitle) + ".";
        return new Rejected(NOT_UTF8, null, charset.equals(StandardCharsets.UTF_8)
            ? "The file is not UTF-8" + where + " It may be Windows-1252: save it as CSV UTF-8."
            : "The file begins like " + charset.name() + " and is not" + where);
    }

    /// The row that a character of the file stands in, whatever it means: all that counts here is ASCII.
    private static int row(byte[] bytes, Charset charset, int position, Predicate<String> isTitle) {
        var readable = charset.equals(StandardCharsets.UTF_8) ? StandardCharsets.ISO_8859_1 : charset;
        return Records.rows(new String(bytes, 0, position, readable) + "x", isTitle);
    }
}
