package coaching.analytics.history;

import coaching.chronology.ActionItemTimeline;
import coaching.chronology.Chronology;
import coaching.chronology.GoalTimeline;
import coaching.chronology.RelationshipTimeline;
import coaching.events.ActionItemEvent;
import coaching.events.CaseloadEvent;
import coaching.events.CorrectionEvent;
import coaching.events.Envelope.KnownBy;
import coaching.events.GoalEvent;
import coaching.events.Member;
import coaching.events.NoteEvent.NoteOnRelationshipWritten;
import coaching.events.RelationshipEvent;
import coaching.events.SessionEvent;
import coaching.events.TextEvent;
import coaching.events.ViewEvent;
import coaching.events.id.ActionItemId;
import coaching.events.id.GoalId;
import coaching.events.id.RelationshipId;
import coaching.events.id.SessionId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static java.util.Comparator.comparing;

/// The facts that stand, sorted by what they are about.
final class Folding {

    private final Map<SessionId, List<Fact>> sessions = new LinkedHashMap<>();
    private final Map<ActionItemId, List<Fact>> items = new LinkedHashMap<>();
    private final Map<GoalId, List<Fact>> goals = new LinkedHashMap<>();
    private final List<Fact> frame = new ArrayList<>();

    private Folding() {}

    /// Who looked, and what coordinators noted down or did, is set apart before anything is folded, so that it moves no day in the
    /// chronology and counts nowhere.
    static KnownHistory history(RelationshipId relationship, Instant knownAt, KnownBy clock, List<Fact> known) {
        var apart = known.stream().filter(Folding::isApart).toList();
        var facts = apart.isEmpty() ? known : known.stream().filter(fact -> !isApart(fact)).toList();
        var corrected = Chronology.of(facts);
        var folding = new Folding();
        corrected.forEach(folding::add);
        return folding.fold(relationship, knownAt, clock, apart, facts, corrected);
    }

    private static boolean isApart(Fact fact) {
        return fact.event() instanceof ViewEvent || fact.event() instanceof NoteOnRelationshipWritten
            || fact.event() instanceof CaseloadEvent;
    }

    private void add(Fact fact) {
        switch (fact.event()) {
            case RelationshipEvent _ -> frame.add(fact);
            case SessionEvent it -> sessions.computeIfAbsent(it.session(), _ -> new ArrayList<>(3)).add(fact);
            case ActionItemEvent it -> items.computeIfAbsent(it.actionItem(), _ -> new ArrayList<>(3)).add(fact);
            case GoalEvent it -> goals.computeIfAbsent(it.goal(), _ -> new ArrayList<>(3)).add(fact);
            case TextEvent _ -> {} // words change no figure
            case ViewEvent _, NoteOnRelationshipWritten _, CaseloadEvent _ ->
                throw new IllegalArgumentException("what is set apart is told, not folded");
            case CorrectionEvent _ -> throw new IllegalArgumentException("corrections are seen past, not folded");
        }
    }

    private KnownHistory fold(RelationshipId relationship, Instant knownAt, KnownBy clock, List<Fact> apart,
                              List<Fact> facts, List<Fact> corrected) {
        var timeline = RelationshipTimeline.of(frame);
        var lifecycle = Lifecycle.of(timeline);
        return new KnownHistory(relationship, knownAt, clock, timeline, lifecycle, lifecycle.participants(),
            new Cadence(Protocols.of(timeline), Pauses.of(timeline.pauses())), sessions(timeline.members()),
            promises(), goals(), frame, apart, facts, corrected);
    }

    private List<Session> sessions(List<Member> members) {
        var all = new ArrayList<Session>(sessions.size());
        var sides = Sides.of(members);
        sessions.forEach((id, facts) -> all.add(Session.of(id, facts, sides)));
        all.sort(comparing(Session::firstKey));
        return all;
    }

    private Map<ActionItemId, ActionItemTimeline<Fact>> promises() {
        var all = new LinkedHashMap<ActionItemId, ActionItemTimeline<Fact>>();
        items.forEach((id, facts) -> all.put(id, ActionItemTimeline.of(facts)));
        return all;
    }

    private Map<GoalId, GoalTimeline<Fact>> goals() {
        var all = new LinkedHashMap<GoalId, GoalTimeline<Fact>>();
        goals.forEach((id, facts) -> all.put(id, GoalTimeline.of(facts)));
        return all;
    }
}
