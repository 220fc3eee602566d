package coaching.eventstore.event;

import org.axonframework.messaging.eventstreaming.Tag;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// An event as it lies in the log. Its bytes never change.
///
/// @param position   place in the log: 1, 2, 3 … without gaps, in the order of commits
/// @param recordedAt to the microsecond
/// @param metadata   a JSON object of strings, UTF-8
/// @param tagBytes   its tags as they stand in its leaf, see [#tags]
/// @param leafHash   see [Leaf]
@SuppressWarnings("ArrayRecordComponent")
public record StoredEvent(long position, UUID eventId, String type, String revision, Instant recordedAt,
                          byte[] metadata,
                          byte[] payload, byte[] tagBytes, byte[] leafHash) {

    public long leafIndex() {
        return position - 1;
    }

    /// Taken out of their bytes by every call: who reads the whole log rarely asks for them.
    public Set<Tag> tags() {
        return Tags.parse(tagBytes);
    }

    public boolean matchesAny(List<Criterion> criteria) {
        var present = tags();
        return criteria.stream().anyMatch(criterion -> criterion.matches(type, present));
    }

    @Override
    public String toString() {
        return type + '#' + revision + " at " + position;
    }
}
