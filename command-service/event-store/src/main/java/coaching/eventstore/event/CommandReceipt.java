package coaching.eventstore.event;

import java.time.Instant;

/// Proof that a command was carried out, and what was answered. Kept for ever.
///
/// @param lastPosition before `firstPosition` when the command changed nothing
@SuppressWarnings("ArrayRecordComponent")
public record CommandReceipt(String key, String owner, byte[] requestHash, byte[] response, long firstPosition,
                             long lastPosition,
                             Instant recordedAt) {

    @Override
    public String toString() {
        return "CommandReceipt[" + key + ", " + firstPosition + ".." + lastPosition + "]";
    }
}
