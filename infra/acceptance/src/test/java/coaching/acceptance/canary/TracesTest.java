package coaching.acceptance.canary;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// What is searched with finds what is there, and only that.
class TracesTest {

    private static final String WORD = "kq7canary";
    private static final int CHUNK = 1 << 23;

    private final Traces traces = new Traces(WORD);

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void a_word_in_any_encoding(String charset) {
        assertThat(traces.isIn(("Of " + WORD + "9f1 it is said").getBytes(Charset.forName(charset)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc", "abcd"})
    void a_word_encoded_with_what_stands_beside_it(String before) {
        var bytes = (before + WORD + "9f1 and so on").getBytes(UTF_8);
        assertThat(traces.isIn(HexFormat.of().formatHex(bytes))).isTrue();
        assertThat(traces.isIn(Base64.getEncoder().encodeToString(bytes))).isTrue();
        assertThat(traces.isIn(Base64.getUrlEncoder().encodeToString(bytes))).isTrue();
    }

    @Test
    void another_word_is_none() {
        assertThat(traces.isIn("kq7 canary, kq8canary, KQ7CANARY, " + "kq7canar")).isFalse();
    }

    @Test
    void a_word_between_two_chunks_of_a_file(@TempDir Path folder) throws IOException {
        var file = folder.resolve("large");
        Files.writeString(file, " ".repeat(CHUNK - 4) + WORD);
        Files.writeString(folder.resolve("other"), "nothing");
        assertThat(traces.files(folder)).containsExactly(file);
    }
}
