package coaching.command.relationship;

import coaching.command.kernel.Boundary;
import coaching.command.kernel.Order;
import coaching.events.EffectiveAt;
import coaching.events.ParticipantId;
import coaching.events.RelationshipId;
import coaching.events.SessionEvent;
import coaching.events.SessionEvent.SessionAttested;
import coaching.events.SessionEvent.SessionCancelled;
import coaching.events.SessionEvent.SessionCorroborated;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.SessionEvent.SessionRescheduled;
import coaching.events.SessionEvent.SessionScheduled;
import coaching.events.SessionId;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The sessions of one relationship that took place, as far as anybody says so, and when: by the rule the numbers
/// count by, so that what could be completed does not show too few meetings. A member's last word counts, whichever
/// way it was given; a source that is no member, and a witness, count beside it.
record HeldSessions(Map<SessionId, HeldSessions.Told> sessions) {

    /// @param planned the last start it was booked for
    /// @param held when it began, as the last who recorded it says
    /// @param words the last word of each member
    /// @param source somebody who is no member says that it took place
    record Told(@Nullable EffectiveAt planned, @Nullable EffectiveAt held, Map<ParticipantId, Boolean> words,
                boolean source) {

        static final Told NOTHING = new Told(null, null, Map.of(), false);

        Optional<EffectiveAt> when() {
            return source || words.containsValue(true)
                ? Optional.ofNullable(held != null ? held : planned)
                : Optional.empty();
        }

        Told word(ParticipantId by, boolean tookPlace) {
            var more = new HashMap<>(words);
            more.put(by, tookPlace);
            return new Told(planned, held, Map.copyOf(more), source);
        }

        Told plannedFor(EffectiveAt start) {
            return new Told(start, held, words, source);
        }

        Told heldAt(EffectiveAt at) {
            return new Told(planned, at, words, source);
        }

        Told bySource() {
            return new Told(planned, held, words, true);
        }
    }

    static Boundary<HeldSessions> of(RelationshipId relationship) {
        return Boundary.of(SessionEvent.class, new HeldSessions(Map.of()), HeldSessions::evolve, relationship);
    }

    long upTo(EffectiveAt at) {
        return sessions.values().stream().flatMap(told -> told.when().stream()).filter(it -> !Order.isBefore(at, it))
            .count();
    }

    private HeldSessions evolve(SessionEvent event) {
        var told = sessions.getOrDefault(event.session(), Told.NOTHING);
        var more = new HashMap<>(sessions);
        more.put(event.session(), switch (event) {
            case SessionScheduled it -> told.plannedFor(it.start());
            case SessionRescheduled it -> told.plannedFor(it.start());
            case SessionHeld it when it.by() != null -> told.heldAt(it.at()).word(it.by(), true);
            case SessionHeld it -> told.heldAt(it.at()).bySource();
            case SessionAttested it -> told.word(it.by(), it.tookPlace());
            case SessionCorroborated _ -> told.bySource();
            case SessionCancelled _ -> told;
        });
        return new HeldSessions(Map.copyOf(more));
    }
}
