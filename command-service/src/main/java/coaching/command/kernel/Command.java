package coaching.command.kernel;

import coaching.command.past.Past;
import coaching.events.CoachingEvent;
import coaching.events.Envelope.Actor;

import java.util.List;
import java.util.Map;

/// An intention that knows its own rules: whom it concerns, which facts it depends on, what follows from them.
///
/// @param <S> what the decision needs to know
/// @param <E> what may follow
public interface Command<S, E extends CoachingEvent> extends Decision<S, E> {

    Scope scope();

    /// Reads what the decision depends on. Whatever is read from `past` is in the append condition: if any of it
    /// changes before the events are stored, the command is decided again.
    S source(Past past);

    /// The same for a command that also depends on who sends it.
    default S source(Past past, Actor actor) {
        return source(past);
    }

    /// Where this one event comes from, when not simply from the request (rows of an import differ).
    default Provenance provenance(S state, E event, Provenance ofRequest) {
        return ofRequest;
    }

    /// More to tell the caller than the events: further members of the answer, stored with the command key.
    default Map<String, Object> answer(S state, List<E> events) {
        return Map.of();
    }
}
