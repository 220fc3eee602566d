package coaching.command.law;

import coaching.chronology.ActionItemTimeline;
import coaching.command.actionitem.ActionItemCommands;
import coaching.command.goal.GoalCommands;
import coaching.command.history.Lifecycle;
import coaching.command.history.Meeting;
import coaching.command.history.Meetings;
import coaching.command.past.Fact;
import coaching.command.past.Past;
import coaching.command.relationship.RelationshipCommands;
import coaching.events.ActionItemEvent.ActionItemReviewed;
import coaching.events.GoalEvent.GoalScored;
import coaching.events.SessionEvent.SessionCorroborated;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.id.ActionItemId;
import coaching.events.id.GoalId;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import static coaching.command.kernel.Facts.ANN;
import static coaching.command.kernel.Facts.BEN;
import static coaching.command.kernel.Facts.RELATIONSHIP;
import static coaching.command.law.Sequence.GOALS;
import static coaching.command.law.Sequence.ITEMS;
import static coaching.command.law.Sequence.SESSIONS;
import static org.assertj.core.api.Assertions.assertThat;

/// What the states hold that decisions are made on.
final class Decisions {

    static Seen of(List<Fact> log) {
        var past = Recorded.of(log);
        var lifecycle = past.of(Lifecycle.of(RELATIONSHIP));
        var sessions = new TreeMap<String, Seen.Meeting>();
        var all = past.of(Meetings.of(RELATIONSHIP));
        SESSIONS.forEach(id -> {
            var meeting = past.of(Meeting.of(RELATIONSHIP, id));
            assertThat(seen(all.meeting(id))).isEqualTo(seen(meeting));
            sessions.put(id.toString(), seen(meeting));
        });
        var items = new TreeMap<String, Seen.Promise>();
        ITEMS.forEach(id -> items.put(id.toString(), seen(id, past)));
        var goals = new TreeMap<String, Seen.Aim>();
        GOALS.forEach(id -> goals.put(id.toString(), seen(id, past)));
        return new Seen(RelationshipCommands.state(past), lifecycle.timeline().pauses().stream()
            .map(it -> it.begun().at().date() + "/" + (it.ended() == null ? "" : it.ended().at().date())).toList(),
            sessions, items, goals);
    }

    private static Seen.Meeting seen(Meeting meeting) {
        var planned = meeting.planned();
        var held = meeting.held();
        var words = Stream.of(ANN, BEN).map(meeting::wordOf).filter(it -> it != null).toList();
        var others = meeting.timeline().words().stream().map(Fact::event)
            .anyMatch(it -> it instanceof SessionCorroborated || (it instanceof SessionHeld by && by.by() == null));
        return new Seen.Meeting(planned == null ? null : planned.start(), meeting.cancelled(),
            held == null ? null : held.start(),
            meeting.start() != null && (others || words.stream().anyMatch(it -> it.tookPlace())),
            words.stream().anyMatch(it -> !it.tookPlace()));
    }

    private static Seen.Promise seen(ActionItemId id, Past past) {
        var timeline = ActionItemCommands.timeline(id, past);
        var last = timeline.last();
        var reviews = new TreeSet<String>();
        timeline.reviews().forEach(it -> reviews.add(((ActionItemReviewed) it.event()).session().toString()));
        return new Seen.Promise(state(timeline), last == null ? null : last.due(), reviews);
    }

    static String state(ActionItemTimeline<?> timeline) {
        return timeline.state().name();
    }

    private static Seen.Aim seen(GoalId id, Past past) {
        var timeline = GoalCommands.timeline(id, past);
        return new Seen.Aim(timeline.set() != null, timeline.criteria() == null ? null : timeline.criteria().at(),
            timeline.scores().stream().map(it -> ((GoalScored) it.event()).score()).toList());
    }

    private Decisions() {}
}
