package coaching.events;

import coaching.events.id.EventId;
import coaching.events.role.Role;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What is known of every fact besides the fact itself.
///
/// @param position place in the log, from 1, gapless, in commit order; the leaf index is one less
/// @param recordedAt when Kept learnt it
/// @param claimedRecordedAt when the source says it had been written down, for imported facts; a claim, kept apart
/// @param commandKey the client's key of the command that led to it
/// @param supersedes the event this one corrects
/// @param leafHash RFC 6962 leaf hash of the stored bytes, lower-case hex
public record Envelope(EventId id, String type, int revision, long position, EffectiveAt effectiveAt,
                       Instant recordedAt,
                       @Nullable Instant claimedRecordedAt, Actor actor, Source source, String commandKey,
                       String correlationId, @Nullable String causationId, @Nullable EventId supersedes,
                       Confidentiality confidentiality, String leafHash) {

    /// When this fact became known, by the clock asked for.
    public Instant knownSince(KnownBy clock) {
        return clock == KnownBy.SOURCE && claimedRecordedAt != null ? claimedRecordedAt : recordedAt;
    }

    /// Which of the two recording clocks a question means.
    public enum KnownBy { KEPT, SOURCE }

    /// How the fact reached Kept.
    public enum Source { UI, LINK, ICS, CSV, API, SYSTEM }

    /// @param id the signed-in person, client or automation that acted
    /// @param onBehalfOf whom it acted for, when not for itself
    public record Actor(String id, Role role, @Nullable String onBehalfOf) {}
}
