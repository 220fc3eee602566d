package coaching.eventstore.event;

import org.axonframework.messaging.eventstreaming.Tag;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/// An event ready to be written. All that can be computed without knowing its position is computed here, by the thread
/// that appends: the sequencer must not spend its time on hashing.
///
/// @param leaf       all of it, see [Leaf]
/// @param numbers    what its type and its tags are looked up by, see [Tags]
@SuppressWarnings("ArrayRecordComponent")
public record NewEvent(String type, Set<Tag> tags, long recordedMicros, byte[] leaf, byte[] leafHash,
                       long[] numbers) {

    public static NewEvent of(UUID eventId, String type, String revision, Instant recordedAt, byte[] metadata,
                              byte[] payload,
                              Collection<Tag> tags) {
        Texts.requireStorable(type, "type");
        Texts.requireStorable(revision, "revision");
        for (var tag : tags) {
            Texts.requireStorable(tag.key(), "key of a tag");
            Texts.requireStorable(tag.value(), "value of a tag");
        }
        var sorted = Tags.sorted(tags);
        long micros = Micros.of(recordedAt.truncatedTo(ChronoUnit.MICROS));
        var leaf = Leaf.of(eventId, type, revision, micros, metadata, payload, sorted);
        return new NewEvent(type, Set.copyOf(sorted), micros, leaf, Leaf.hash(leaf), Tags.numbers(type, sorted));
    }

    /// A rough measure, to bound what waits in memory.
    public int size() {
        return 400 + leaf.length;
    }
}
