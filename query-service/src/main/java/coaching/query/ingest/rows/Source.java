package coaching.query.ingest.rows;

import coaching.wire.WireEvent;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A record as Kafka gave it, and where.
@SuppressWarnings("ArrayRecordComponent") // told apart by partition and offset
public record Source(int partition, long offset, byte @Nullable [] key, Map<String, byte[]> headers, byte[] value) {

    public Source {
        headers = new LinkedHashMap<>(headers);
    }

    public String keyText() {
        return key == null ? "" : new String(key, StandardCharsets.UTF_8).replace('\0', ' ');
    }

    /// @throws coaching.wire.MalformedEvent if key or headers are not what they should be
    public WireEvent event() {
        return WireEvent.of(keyText(), headers, value);
    }
}
