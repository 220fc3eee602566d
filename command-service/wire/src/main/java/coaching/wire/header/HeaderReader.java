package coaching.wire.header;

import coaching.events.Tag;
import coaching.wire.shape.BadField;
import coaching.wire.shape.Json;
import coaching.wire.shape.MalformedEvent;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Headers of one record.
public record HeaderReader(Map<String, byte[]> headers) {

    private static final int LONGEST_NAME = 200;

    public String type() {
        return get(WireHeaders.TYPE, HeaderReader::name);
    }

    private static String name(String text) {
        if (text.length() > LONGEST_NAME || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("is no name");
        }
        return text;
    }

    public <T> T get(String name, Function<String, T> parse) {
        try {
            return parse.apply(new String(bytes(name), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | DateTimeException bad) {
            throw malformed(name, String.valueOf(bad.getMessage()));
        }
    }

    public byte[] bytes(String name) {
        var bytes = headers.get(name);
        if (bytes == null) {
            throw malformed(name, "is missing");
        }
        return bytes;
    }

    public Set<Tag> tags() {
        try {
            return Json.texts(bytes(WireHeaders.TAGS)).stream().map(HeaderReader::tag)
                .collect(Collectors.toUnmodifiableSet());
        } catch (BadField bad) {
            throw bad.within(WireHeaders.TAGS).of("record");
        }
    }

    private static Tag tag(String text) {
        var sign = text.indexOf('=');
        if (sign < 0) {
            throw new BadField("", "has no = in " + text);
        }
        return new Tag(text.substring(0, sign), text.substring(sign + 1));
    }

    private static MalformedEvent malformed(String name, String problem) {
        return new BadField(name, problem).of("record");
    }
}
