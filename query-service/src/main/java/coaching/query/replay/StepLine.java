package coaching.query.replay;

import coaching.analytics.history.Lifecycle;
import coaching.analytics.replay.Nouns;
import coaching.analytics.replay.Step;
import coaching.events.Confidentiality;
import coaching.events.Envelope;
import coaching.events.Envelope.KnownBy;
import coaching.events.Envelope.Source;
import coaching.events.Evidence;
import coaching.events.Subject;
import coaching.events.id.EventId;
import coaching.events.role.Role;
import coaching.query.kernel.shape.When;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/// One fact with its envelope, and how things stood after it.
///
/// @param type wire name
/// @param noun what people call such a fact
/// @param subject what it is about; the facts of one subject belong together
/// @param odd whether it was not possible where it stands, and so changed nothing
/// @param lateHours how long after it happened it was recorded, by the clock asked for
record StepLine(long position, EventId eventId, String type, String noun, int revision,
                @JsonProperty("class") Confidentiality confidentiality, When effectiveAt, Instant recordedAt,
                @Nullable Instant claimedRecordedAt, double lateHours, String actor, Role actorRole,
                @Nullable String onBehalfOf, Source source, String what, Subject subject,
                @Nullable EventId supersedes, @Nullable EventId supersededBy, boolean odd, After stateAfter) {

    /// @param evidence of the session the step is about, absent when it is about none
    record After(Lifecycle.State lifecycle, boolean paused, int sessionsHeld, int openItems,
                 @Nullable Evidence evidence) {}

    /// Empty for a fact that is no longer in the read model, because it was rebuilt in between.
    static Optional<StepLine> of(Step step, @Nullable Envelope envelope, KnownBy clock) {
        return envelope == null ? Optional.empty() : Optional.of(line(step, envelope, clock));
    }

    private static StepLine line(Step step, Envelope envelope, KnownBy clock) {
        var after = step.after();
        return new StepLine(envelope.position(), envelope.id(), envelope.type(), Nouns.of(envelope.type()),
            envelope.revision(), envelope.confidentiality(), When.of(envelope.effectiveAt()), envelope.recordedAt(),
            envelope.claimedRecordedAt(), step.fact().lag(clock).toMinutes() / 60.0, envelope.actor().id(),
            envelope.actor().role(), envelope.actor().onBehalfOf(), envelope.source(), step.what(),
            Subject.of(step.fact().event()), envelope.supersedes(), step.supersededBy().orElse(null), step.odd(),
            new After(after.lifecycle(), after.paused(), after.sessionsHeld(), after.openItems(),
                after.evidence().orElse(null)));
    }
}
