package coaching.wire;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import static java.nio.charset.StandardCharsets.UTF_8;

/// What the relay says every second beside the events: where the log ends. An idle log and a dead relay look the same
/// in the topic of events, and a topic that was emptied looks like a log that has been read to its end.
///
/// @param head position of the last event of the log; 0 if it has none
/// @param toldAt by the clock of the relay
public record Heartbeat(long head, Instant toldAt) {

    private static final String TYPE = "kept.Heartbeat";

    /// Of its own, since what is in it may be forgotten at once.
    public static String topicBeside(String events) {
        return events + ".head";
    }

    public Map<String, byte[]> headers() {
        var headers = new LinkedHashMap<String, byte[]>();
        headers.put(WireHeaders.TYPE, TYPE.getBytes(UTF_8));
        headers.put(WireHeaders.POSITION, Long.toString(head).getBytes(UTF_8));
        headers.put(WireHeaders.TIME, toldAt.toString().getBytes(UTF_8));
        return headers;
    }

    /// The way back.
    ///
    /// @throws MalformedEvent if these are not the headers of a heartbeat: a sealed event is none
    public static Heartbeat of(Map<String, byte[]> headers) {
        var read = new HeaderReader(headers);
        read.get(WireHeaders.TYPE, Heartbeat::requireType);
        return new Heartbeat(read.get(WireHeaders.POSITION, Long::parseLong),
            read.get(WireHeaders.TIME, Instant::parse));
    }

    private static String requireType(String type) {
        if (!type.equals(TYPE)) {
            throw new IllegalArgumentException(type + " is not " + TYPE);
        }
        return type;
    }
}
