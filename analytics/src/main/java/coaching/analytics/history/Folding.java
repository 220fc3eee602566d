package coaching.analytics.history;

import coaching.chronology.ActionItemTimeline;
import coaching.chronology.Chronology;
import coaching.chronology.GoalTimeline;
import coaching.chronology.RelationshipTimeline;
import coaching.events.ActionItemEvent;
import coaching.events.ActionItemId;
import coaching.events.CorrectionEvent;
import coaching.events.Envelope.KnownBy;
import coaching.events.GoalEvent;
import coaching.events.GoalId;
import coaching.events.Member;
import coaching.events.RelationshipEvent;
import coaching.events.RelationshipId;
import coaching.events.SessionEvent;
import coaching.events.SessionId;

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

    static KnownHistory history(RelationshipId relationship, Instant knownAt, KnownBy clock, List<Fact> known) {
        var standing = Chronology.of(known);
        var folding = new Folding();
        standing.forEach(folding::add);
        return folding.fold(relationship, knownAt, clock, known, standing);
    }

    private void add(Fact fact) {
        switch (fact.event()) {
            case RelationshipEvent _ -> frame.add(fact);
            case SessionEvent it -> sessions.computeIfAbsent(it.session(), _ -> new ArrayList<>(3)).add(fact);
            case ActionItemEvent it -> items.computeIfAbsent(it.actionItem(), _ -> new ArrayList<>(3)).add(fact);
            case GoalEvent it -> goals.computeIfAbsent(it.goal(), _ -> new ArrayList<>(3)).add(fact);
            case CorrectionEvent _ -> throw new IllegalArgumentException("corrections are seen past, not folded");
        }
    }

    private KnownHistory fold(RelationshipId relationship, Instant knownAt, KnownBy clock, List<Fact> known,
                              List<Fact> standing) {
        var timeline = RelationshipTimeline.of(frame);
        var lifecycle = Lifecycle.of(timeline);
        return new KnownHistory(relationship, knownAt, clock, timeline, lifecycle, lifecycle.participants(),
            new Cadence(Protocols.of(timeline), Pauses.of(timeline.pauses())), sessions(timeline.members()),
            promises(), goals(), frame, known, standing);
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
