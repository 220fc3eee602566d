package coaching.acceptance.canary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

/// A word in every form in which it could lie in a file: UTF-8, both kinds of UTF-16, hexadecimal, and Base64 at each of its three
/// alignments.
public final class Traces {

    private static final int CHUNK = 1 << 23;

    private final List<String> forms;
    private final int longest;

    /// @param word of ASCII letters and digits, long enough to be nowhere by chance
    public Traces(String word) {
        var all = new ArrayList<String>();
        Stream.of(UTF_8, UTF_16LE, UTF_16BE).forEach(it -> all.add(in(it, word)));
        all.add(HexFormat.of().formatHex(word.getBytes(UTF_8)));
        for (var before = 0; before < 3; before++) {
            all.add(base64(word, before));
        }
        forms = List.copyOf(all);
        longest = forms.stream().mapToInt(String::length).max().orElseThrow();
    }

    private static String in(Charset charset, String word) {
        return new String(word.getBytes(charset), ISO_8859_1);
    }

    /// Without the characters at both ends, which depend on what stands beside the word.
    private static String base64(String word, int before) {
        var text = Base64.getEncoder().withoutPadding().encodeToString((" ".repeat(before) + word).getBytes(UTF_8));
        return text.substring(before == 0 ? 0 : before + 1, text.length() - 1);
    }

    public boolean isIn(String text) {
        return isIn(text.getBytes(UTF_8));
    }

    public boolean isIn(byte[] bytes) {
        return isInLatin(new String(bytes, ISO_8859_1));
    }

    private boolean isInLatin(String bytes) {
        return forms.stream().anyMatch(bytes::contains);
    }

    /// @return the files in a folder, at any depth, that have the word in them; what is removed in the meantime is none
    public List<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(this::isInFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isInFile(Path file) {
        try (var bytes = Files.newInputStream(file)) {
            return isIn(bytes);
        } catch (NoSuchFileException _) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isIn(InputStream bytes) throws IOException {
        var rest = "";
        for (var chunk = bytes.readNBytes(CHUNK); chunk.length > 0; chunk = bytes.readNBytes(CHUNK)) {
            var text = rest + new String(chunk, ISO_8859_1);
            if (isInLatin(text)) {
                return true;
            }
            rest = text.substring(Math.max(0, text.length() - longest));
        }
        return false;
    }
}
