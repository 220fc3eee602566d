package coaching.command.importing;

import coaching.command.kernel.Rejected;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

import static coaching.command.importing.ImportRefusal.NOT_UTF8;

/// Reads text strictly: a replacement character would be a silent change of somebody's file.
final class Utf8 {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    static String read(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        var decoder = StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        if (decoder.decode(in, out, true).isError()) {
            throw new Rejected(NOT_UTF8, null,
                "The file is not UTF-8: byte " + (in.position() + 1) + ", in line " + line(bytes, in.position()) + ".");
        }
        var text = out.flip().toString();
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static int line(byte[] bytes, int end) {
        var line = 1;
        for (int i = 0; i < end; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private Utf8() {}
}
