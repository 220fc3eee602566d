package coaching.command.past;

import coaching.chronology.Logged;
import coaching.events.CoachingEvent;
import coaching.events.EffectiveAt;
import coaching.events.Envelope.Actor;
import coaching.events.id.EventId;
import coaching.events.role.Role;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// An event as it stands in the log, under the name by which a correction refers to it.
///
/// @param event where it was moved by a correction, as if it had been recorded so
/// @param recordedAt when Kept learnt it
/// @param actor who said it
/// @param key what it is sorted by; of a fact that has no place yet, the first instant it can have been
public record Fact(EventId id, CoachingEvent event, Instant recordedAt, Actor actor,
                   Instant key) implements Logged<Fact> {

    /// Of facts that nobody said, but that are thought up to see what would be.
    public static final Actor NOBODY = new Actor("nobody", Role.SYSTEM, null);

    public Fact(EventId id, CoachingEvent event, Instant recordedAt, Actor actor) {
        this(id, event, recordedAt, actor, event.at().earliest());
    }

    /// Said by nobody, long after it happened.
    public Fact(EventId id, CoachingEvent event) {
        this(id, event, Instant.MAX, NOBODY);
    }

    /// Whether somebody else said it for the member it names.
    public boolean onBehalf() {
        return actor.onBehalfOf() != null;
    }

    @Override
    public EffectiveAt at() {
        return event.at();
    }

    @Override
    public Fact placed(EffectiveAt at, Instant place, @Nullable EventId movedBy) {
        return new Fact(id, at.equals(event.at()) ? event : Redated.to(at, event), recordedAt, actor, place);
    }
}
