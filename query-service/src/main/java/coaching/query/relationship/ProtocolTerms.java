package coaching.query.relationship;

import coaching.events.Protocol;
import org.jspecify.annotations.Nullable;

import java.time.ZoneId;

/// How, how often and when to meet.
record ProtocolTerms(Protocol.Medium medium, int intervalDays, int toleranceDays, @Nullable String slot, ZoneId zone,
                     int minutes, Protocol.IfMissed ifMissed) {

    static ProtocolTerms of(Protocol protocol) {
        return new ProtocolTerms(protocol.medium(), protocol.intervalDays(), protocol.toleranceDays(), protocol.slot(),
            protocol.zone(), protocol.minutes(), protocol.ifMissed());
    }
}
