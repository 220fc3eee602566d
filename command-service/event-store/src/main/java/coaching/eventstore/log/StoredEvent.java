package coaching.eventstore.log;

import org.axonframework.messaging.eventstreaming.Tag;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/// An event as it lies in the log. Its bytes never change.
///
/// @param position   place in the log: 1, 2, 3 … without gaps, in the order of commits
/// @param recordedAt to the microsecond
/// @param metadata   a JSON object of strings, UTF-8
/// @param leafHash   see [LeafHash]
@SuppressWarnings("ArrayRecordComponent")
public record StoredEvent(long position, UUID eventId, String type, String revision, Instant recordedAt,
                          byte[] metadata,
                          byte[] payload, Set<Tag> tags, byte[] leafHash) {

    public long leafIndex() {
        return position - 1;
    }

    @Override
    public String toString() {
        return type + '#' + revision + " at " + position;
    }
}
