package coaching.query.relationship;

import coaching.analytics.history.KnownHistory;
import coaching.events.Protocol;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;

/// What was agreed about meeting.
record ProtocolInForce(int version, LocalDate since, Protocol.Medium medium, int intervalDays, int toleranceDays,
                       @Nullable String slot, ZoneId zone, int minutes, Protocol.IfMissed ifMissed) {

    static @Nullable ProtocolInForce of(KnownHistory history, int day) {
        return history.cadence().protocols().on(day).map(inForce -> {
            var agreed = inForce.protocol();
            return new ProtocolInForce(inForce.version(), LocalDate.ofEpochDay(inForce.from()), agreed.medium(),
                agreed.intervalDays(), agreed.toleranceDays(), agreed.slot(), agreed.zone(), agreed.minutes(),
                agreed.ifMissed());
        }).orElse(null);
    }
}
