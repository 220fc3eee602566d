package coaching.query.ingest.batch;

import coaching.wire.WireEvent;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// A record as Kafka gave it, and where.
///
/// @param topic its id: a topic that was deleted and made again has another, and counts its offsets anew
/// @param writtenAt as the broker says
@SuppressWarnings("ArrayRecordComponent") // told apart by topic, partition and offset
public record Source(String topic, int partition, long offset, Instant writtenAt, byte @Nullable [] key,
                     Map<String, byte[]> headers,
                     byte[] value) {

    private static final int LONGEST_KEY = 100;

    public Source {
        headers = new LinkedHashMap<>(headers);
    }

    /// Short enough for an index, whoever wrote it.
    public String keyText() {
        var text = key == null ? "" : new String(key, StandardCharsets.UTF_8).replace('\0', ' ');
        return text.substring(0, Math.min(text.length(), LONGEST_KEY));
    }

    /// @throws coaching.wire.shape.MalformedEvent if key or headers are not what they should be
    public WireEvent event() {
        return WireEvent.of(keyText(), headers, value);
    }
}
