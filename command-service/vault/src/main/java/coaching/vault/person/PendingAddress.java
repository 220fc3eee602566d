package coaching.vault.person;

import java.time.Instant;
import java.util.UUID;

/// An address that somebody wants to have, and who has not said yes to it yet.
///
/// @param id of this asking: asking again is another one
/// @param confirmed whether somebody who reads what is sent there has confirmed it
/// @param old what the address they have so far has to say about it
public record PendingAddress(UUID id, EmailAddress address, boolean confirmed, Agreement old, Instant expiresAt) {

    /// What the address so far says.
    public enum Agreement { NOT_NEEDED, AWAITED, GIVEN }

    /// One of the two addresses.
    public enum Side { NEW, OLD }

    public boolean waitsFor(Side side) {
        return switch (side) {
            case NEW -> !confirmed;
            case OLD -> old == Agreement.AWAITED;
        };
    }

    boolean isComplete() {
        return !waitsFor(Side.NEW) && !waitsFor(Side.OLD);
    }

    /// Nothing of a person in a log line.
    @Override
    public String toString() {
        return "PendingAddress[" + id + "]";
    }
}
