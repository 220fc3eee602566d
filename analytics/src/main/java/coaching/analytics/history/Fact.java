package coaching.analytics.history;

import coaching.chronology.Logged;
import coaching.events.EffectiveAt;
import coaching.events.Envelope;
import coaching.events.Envelope.KnownBy;
import coaching.events.Recorded;
import coaching.events.RelationshipFact;
import coaching.events.id.EventId;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// One recorded fact, cut down to what analytics asks of it.
///
/// @param recordedAt when Kept learnt it
/// @param claimedAt when the source says it was written down; the same as `recordedAt` when it says nothing
/// @param at when it happened, as corrected
/// @param earliest what it is sorted by and from when on it counts: the key of the [coaching.chronology.Chronology]
/// @param movedBy the correction that moved it
public record Fact(EventId id, long position, Instant recordedAt, Instant claimedAt, boolean onBehalf,
                   RelationshipFact event, EffectiveAt at, Instant earliest,
                   @Nullable EventId movedBy) implements Logged<Fact> {

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

    /// The calendar day it was for people in `other`. A day whose time nobody wrote down is that day everywhere.
    public LocalDate day(ZoneId other) {
        return switch (at) {
            case EffectiveAt.Day day -> day.date();
            case EffectiveAt.Moment moment -> LocalDate.ofInstant(moment.instant(), other);
        };
    }

    @Override
    public Instant key() {
        return earliest;
    }

    @Override
    public Fact placed(EffectiveAt place, Instant key, @Nullable EventId by) {
        return new Fact(id, position, recordedAt, claimedAt, onBehalf, event, place, key, by);
    }
}
