package coaching.query.relationship;

import coaching.analytics.history.KnownHistory;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// What was agreed about meeting.
record ProtocolInForce(int version, LocalDate since, @JsonUnwrapped ProtocolTerms terms) {

    static @Nullable ProtocolInForce of(KnownHistory history, int day) {
        return history.cadence().protocols().on(day).map(inForce -> new ProtocolInForce(inForce.version(),
            LocalDate.ofEpochDay(inForce.from()), ProtocolTerms.of(inForce.protocol()))).orElse(null);
    }
}
