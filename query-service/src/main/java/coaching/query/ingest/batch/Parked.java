package coaching.query.ingest.batch;

import coaching.events.Tag;
import coaching.wire.WireEvent;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// A record that did not become a fact.
///
/// @param event absent when not even the headers could be read
public record Parked(Source source, @Nullable WireEvent event, Reason reason, String problem, Instant parkedAt) {

    public enum Reason {

        /// The event before it with the same key has not come.
        GAP,

        /// A type or revision of a later contract.
        UNKNOWN,

        /// Its bytes are not what they say they are.
        MALFORMED,

        /// It contradicts a fact that is there: somebody has written to the topic, or the log is another one now.
        CONFLICT,

        /// In order itself, but an earlier event of its key is parked.
        BEHIND
    }

    /// As its tags say, if they name one. What contradicts the log says nothing that counts.
    @Nullable
    public UUID programme() {
        return event == null || reason == Reason.CONFLICT ? null
            : event.tags().stream().filter(tag -> tag.key().equals(Tag.PROGRAMME)).findFirst()
                .map(Parked::id).orElse(null);
    }

    private static @Nullable UUID id(Tag tag) {
        try {
            return UUID.fromString(tag.value());
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    public String key() {
        return source.keyText();
    }
}
