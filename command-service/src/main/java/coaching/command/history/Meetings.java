package coaching.command.history;

import coaching.command.kernel.Boundary;
import coaching.command.kernel.Corrections;
import coaching.command.kernel.Fact;
import coaching.events.CoachingEvent;
import coaching.events.RelationshipId;
import coaching.events.SessionEvent;
import coaching.events.SessionEvent.SessionCancelled;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.SessionEvent.SessionRescheduled;
import coaching.events.SessionEvent.SessionScheduled;
import coaching.events.SessionId;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import static coaching.command.history.HistoryRefusal.OVERLAPS_ANOTHER_SESSION;

/// Every session of one relationship, found by id and by day.
///
/// Grows in place while it is folded or while an import tries its rows, so that thousands of sessions cost
/// thousands of steps; nobody else holds on to it.
public final class Meetings {

    /// A session lasts a day at most and zones are a day apart at most, so overlaps are never further away.
    private static final int DAYS_APART = 2;

    private final Map<SessionId, Meeting> byId = new HashMap<>();
    private final TreeMap<LocalDate, Set<SessionId>> byDay = new TreeMap<>();

    /// What takes time, or gives it back.
    public static final Set<Class<? extends CoachingEvent>> KINDS = Set.of(SessionScheduled.class,
        SessionRescheduled.class, SessionCancelled.class, SessionHeld.class);

    /// All that takes time in the calendar of a relationship. What members say about a session does not.
    public static Boundary<Meetings> of(RelationshipId relationship) {
        return Boundary.ofFacts(SessionEvent.class, Meetings::of, relationship).only(KINDS);
    }

    public static Meetings of(List<Fact> facts) {
        var meetings = new Meetings();
        Corrections.applied(facts).forEach(fact -> {
            if (fact.event() instanceof SessionEvent event) {
                meetings.add(event);
            }
        });
        return meetings;
    }

    public void add(SessionEvent event) {
        var meeting = meeting(event.session()).evolve(event);
        byId.put(event.session(), meeting);
        var span = meeting.taken();
        if (span != null) {
            byDay.computeIfAbsent(span.start().date(), _ -> new LinkedHashSet<>()).add(event.session());
        }
    }

    public Meeting meeting(SessionId session) {
        return byId.getOrDefault(session, Meeting.NONE);
    }

    /// The other sessions that take some of this time.
    public Map<SessionId, Meeting> overlapping(Span span, SessionId except) {
        var found = new LinkedHashMap<SessionId, Meeting>();
        near(span).filter(id -> !id.equals(except)).forEach(id -> {
            var taken = meeting(id).taken();
            if (taken != null && taken.overlaps(span)) {
                found.put(id, meeting(id));
            }
        });
        return found;
    }

    public void requireFree(Span span, SessionId except, String field) {
        OVERLAPS_ANOTHER_SESSION.when(!overlapping(span, except).isEmpty(), field);
    }

    private Stream<SessionId> near(Span span) {
        var day = span.start().date();
        return byDay.subMap(day.minusDays(DAYS_APART), true, day.plusDays(DAYS_APART), true).values().stream()
            .flatMap(Set::stream);
    }
}
