package coaching.eventstore;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class MetadataTest {

    @Test
    void whatever_the_strings_hold_they_come_back() {
        var odd = Map.of("", "", "a\"b", "\\", "\n\t\0\u001f", "\u2028 zürich 𝄞", "{", "}", "x", "\u007f/");
        assertThat(Metadata.parse(Metadata.bytes(odd))).isEqualTo(odd);
        assertThat(Metadata.parse(Metadata.bytes(Map.of()))).isEmpty();
    }

    @Test
    void the_order_of_insertion_leaves_no_trace() {
        var backwards = new LinkedHashMap<String, String>();
        backwards.put("b", "2");
        backwards.put("a", "1");
        assertThat(new String(Metadata.bytes(backwards), StandardCharsets.UTF_8))
            .isEqualTo("{\"a\":\"1\",\"b\":\"2\"}");
    }
}
