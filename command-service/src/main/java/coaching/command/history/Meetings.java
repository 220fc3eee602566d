package coaching.command.history;

import coaching.chronology.Chronology;
import coaching.command.kernel.Rejected;
import coaching.command.past.Boundary;
import coaching.command.past.Fact;
import coaching.events.SessionEvent;
import coaching.events.id.EventId;
import coaching.events.id.RelationshipId;
import coaching.events.id.SessionId;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import static coaching.command.history.HistoryRefusal.OVERLAPS_ANOTHER_SESSION;

/// Every session of one relationship, found by id and by day.
///
/// Grows in place while it is folded or while an import tries its rows, so that thousands of sessions cost
/// thousands of steps; nobody else holds on to it.
public final class Meetings {

    /// A session lasts a day at most and zones are a day apart at most, so overlaps are never further away.
    private static final int DAYS_APART = 2;

    private final Map<SessionId, List<Fact>> facts = new HashMap<>();
    private final Map<SessionId, Meeting> byId = new HashMap<>();
    private final TreeMap<LocalDate, Set<SessionId>> byDay = new TreeMap<>();

    public static Boundary<Meetings> of(RelationshipId relationship) {
        return Boundary.ofStanding(SessionEvent.class, Meetings::of, relationship);
    }

    /// @param standing facts of one relationship, in the order of the chronology
    public static Meetings of(List<Fact> standing) {
        var meetings = new Meetings();
        standing.forEach(fact -> {
            if (fact.event() instanceof SessionEvent event) {
                meetings.facts.computeIfAbsent(event.session(), _ -> new ArrayList<>(2)).add(fact);
            }
        });
        meetings.facts.keySet().forEach(meetings::fold);
        return meetings;
    }

    /// One more fact, as if it had been recorded last.
    public void add(SessionEvent event) {
        var all = facts.computeIfAbsent(event.session(), _ -> new ArrayList<>(2));
        all.add(new Fact(EventId.derived("added to " + event.session(), all.size()), event));
        facts.put(event.session(), new ArrayList<>(Chronology.of(all)));
        fold(event.session());
    }

    private void fold(SessionId session) {
        var meeting = Meeting.of(facts.getOrDefault(session, List.of()));
        byId.put(session, meeting);
        var span = meeting.taken();
        if (span != null) {
            byDay.computeIfAbsent(span.start().date(), _ -> new LinkedHashSet<>()).add(session);
        }
    }

    public Meeting meeting(SessionId session) {
        return byId.getOrDefault(session, Meeting.NONE);
    }

    /// The other sessions that take some of this time.
    public Map<SessionId, Meeting> overlapping(Span span, SessionId except) {
        return near(span, except, span::overlaps);
    }

    /// Another session on record that is likely the same meeting: see [Span#resembles]. Of several the nearest.
    public Optional<SessionId> heldLike(Span span, SessionId except) {
        return nearest(span, except, meeting -> meeting.held() != null);
    }

    /// Another session in the calendar that this meeting likely was. Of several the nearest.
    public Optional<SessionId> bookedLike(Span span, SessionId except) {
        return nearest(span, except, meeting -> meeting.held() == null);
    }

    private Optional<SessionId> nearest(Span span, SessionId except, Predicate<Meeting> which) {
        return near(span, except, span::resembles).entrySet().stream().filter(it -> which.test(it.getValue()))
            .min(Comparator.comparing(it -> span.distance(it.getValue().taken()))).map(Map.Entry::getKey);
    }

    public void requireFree(Span span, SessionId except, String field) {
        requireNone(overlapping(span, except), field);
    }

    /// Those that were said to be two meetings may have been two: only what overlaps for certain is in the way.
    public void requireBeside(Span span, SessionId except, String field) {
        requireNone(near(span, except, other -> span.overlaps(other) && !span.canBeBeside(other)), field);
    }

    private static void requireNone(Map<SessionId, Meeting> others, String field) {
        others.keySet().stream().findFirst().ifPresent(other -> {
            throw new Rejected(OVERLAPS_ANOTHER_SESSION, field, OVERLAPS_ANOTHER_SESSION.description().sentence(),
                Map.of("session", other.toString()));
        });
    }

    private Map<SessionId, Meeting> near(Span span, SessionId except, Predicate<Span> which) {
        var found = new LinkedHashMap<SessionId, Meeting>();
        var day = span.start().date();
        byDay.subMap(day.minusDays(DAYS_APART), true, day.plusDays(DAYS_APART), true).values().stream()
            .flatMap(Set::stream).filter(id -> !id.equals(except)).forEach(id -> {
                var taken = meeting(id).taken();
                if (taken != null && which.test(taken)) {
                    found.put(id, meeting(id));
                }
            });
        return found;
    }
}
