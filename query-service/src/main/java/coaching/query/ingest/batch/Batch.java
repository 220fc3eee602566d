package coaching.query.ingest.batch;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What one transaction changes.
///
/// @param unparked records that were parked and are facts now
/// @param forged records that are not read
/// @param offsets next offset by partition
/// @param state of the generation afterwards
public record Batch(List<NewFact> facts, List<Parked> parked, List<Source> unparked, List<Forged> forged,
                    Map<String, KeyState> keys,
                    Map<Integer, Long> offsets, State state) {

    /// @param arrival of the newest fact
    /// @param completeTo every position up to here has arrived or is parked
    /// @param recordedAt of the newest fact
    /// @param checkedAt when Kafka was last heard
    /// @param lagEvents records in Kafka that were not read yet
    /// @param topic id of the topic that the offsets belong to
    /// @param missing positions that have not come although later ones have
    public record State(long arrival, long completeTo, @Nullable Instant recordedAt, @Nullable Instant checkedAt,
                        long lagEvents, String topic, long missing) {

        public static final State EMPTY = new State(0, 0, null, null, 0, "", 0);
    }
}
