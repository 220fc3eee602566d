package coaching.analytics.history;

import coaching.events.CorrectionEvent.FactCorrected;
import coaching.events.EffectiveAt;
import coaching.events.Envelope;
import coaching.events.Envelope.KnownBy;
import coaching.events.EventId;
import coaching.events.Recorded;
import coaching.events.RelationshipFact;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// One recorded fact, cut down to what analytics asks of it.
///
/// @param recordedAt when Kept learnt it
/// @param claimedAt when the source says it was written down; the same as `recordedAt` when it says nothing
/// @param at when it happened, as corrected
/// @param earliest the first instant `at` can have been
/// @param movedBy the correction that moved it
public record Fact(EventId id, long position, Instant recordedAt, Instant claimedAt, boolean onBehalf,
                   RelationshipFact event, EffectiveAt at, Instant earliest, @Nullable EventId movedBy) {

    static Fact of(Recorded recorded) {
        if (!(recorded.event() instanceof RelationshipFact event)) {
            throw new IllegalArgumentException(recorded.envelope().type() + " belongs to no relationship");
        }
        Envelope envelope = recorded.envelope();
        var at = envelope.effectiveAt();
        return new Fact(envelope.id(), envelope.position(), envelope.recordedAt(), envelope.knownSince(KnownBy.SOURCE),
            envelope.actor().onBehalfOf() != null, event, at, at.earliest(), null);
    }

    public Instant knownSince(KnownBy clock) {
        return clock == KnownBy.SOURCE ? claimedAt : recordedAt;
    }

    /// How late it was written down. A day without a time is late from its end only, so this is at least so late.
    public Duration lag(KnownBy clock) {
        var lag = Duration.between(at.latest(), knownSince(clock));
        return lag.isNegative() ? Duration.ZERO : lag;
    }

    public int day() {
        return (int) at.date().toEpochDay();
    }

    Fact moved(FactCorrected correction, EventId by) {
        var to = correction.movedTo();
        return to == null
            ? this
            : new Fact(id, position, recordedAt, claimedAt, onBehalf, event, to, to.earliest(), by);
    }
}
