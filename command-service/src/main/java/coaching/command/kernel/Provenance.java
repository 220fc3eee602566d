package coaching.command.kernel;

import coaching.events.Envelope.Source;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// How a fact reached Kept, besides who said so.
///
/// @param claimedRecordedAt when the source says it had been written down
public record Provenance(Source source, @Nullable Instant claimedRecordedAt, String correlationId,
                         @Nullable String causationId) {

    /// Whether it was brought in from elsewhere, or says when it had been written down there.
    public boolean isBroughtIn() {
        return source == Source.ICS || source == Source.CSV || claimedRecordedAt != null;
    }

    public Provenance claimed(@Nullable Instant recordedAt) {
        return new Provenance(source, recordedAt, correlationId, causationId);
    }

    public Provenance from(Source other) {
        return new Provenance(other, claimedRecordedAt, correlationId, causationId);
    }

    public Provenance correlated(String id) {
        return new Provenance(source, claimedRecordedAt, id, causationId);
    }
}
