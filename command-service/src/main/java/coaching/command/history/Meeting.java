package coaching.command.history;

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
import coaching.events.SessionEvent.Witness;
import coaching.events.SessionId;
import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// What the standing facts about one session add up to.
///
/// @param bookedAt when it was put into the calendar
/// @param planned where it is in the calendar; absent when it was never booked
/// @param held when it took place; absent while nobody says so
/// @param words each member's last word
public record Meeting(@Nullable EffectiveAt bookedAt, @Nullable Span planned, @Nullable Span held, boolean cancelled,
                      Map<ParticipantId, SessionAttested> words, Set<Witness> witnesses) {

    static final Meeting NONE = new Meeting(null, null, null, false, Map.of(), Set.of());

    public static Boundary<Meeting> of(RelationshipId relationship, SessionId session) {
        return Boundary.of(SessionEvent.class, NONE, Meeting::evolve, relationship, session);
    }

    /// The time it takes from the relationship's calendar; a session that was called off takes none.
    public @Nullable Span taken() {
        return held != null ? held : cancelled ? null : planned;
    }

    /// Its start was not yet reached at that time; a session nobody planned or held never starts.
    public boolean startsAfter(EffectiveAt at) {
        var span = held != null ? held : planned;
        return span == null || Order.isBefore(at, span.start());
    }

    /// Nothing that stands says that there ever was such a session.
    public boolean unknown() {
        return planned == null && held == null;
    }

    Meeting evolve(SessionEvent event) {
        return switch (event) {
            case SessionScheduled e -> planned(e.at(), e.start(), e.minutes());
            case SessionRescheduled e -> planned(bookedAt == null ? e.at() : bookedAt, e.start(), e.minutes());
            case SessionCancelled _ -> new Meeting(bookedAt, planned, held, true, words, witnesses);
            case SessionHeld e -> new Meeting(bookedAt, planned, span(e), cancelled, words, witnesses);
            case SessionAttested e -> new Meeting(bookedAt, planned, held, cancelled, with(e), witnesses);
            case SessionCorroborated e -> new Meeting(bookedAt, planned, held, cancelled, words, with(e.witness()));
        };
    }

    private Meeting planned(EffectiveAt booked, EffectiveAt start, int minutes) {
        return new Meeting(booked, new Span(start, minutes), held, cancelled, words, witnesses);
    }

    private Span span(SessionHeld event) {
        var minutes = event.minutes();
        return new Span(event.at(), minutes == null && planned != null ? planned.minutes() : minutes);
    }

    private Map<ParticipantId, SessionAttested> with(SessionAttested word) {
        var more = new HashMap<>(words);
        more.put(word.by(), word);
        return Map.copyOf(more);
    }

    private Set<Witness> with(Witness witness) {
        var more = EnumSet.of(witness);
        more.addAll(witnesses);
        return Set.copyOf(more);
    }
}
