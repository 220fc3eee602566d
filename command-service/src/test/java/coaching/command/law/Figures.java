package coaching.command.law;

import coaching.analytics.history.AsOf;
import coaching.analytics.history.KnownHistory;
import coaching.analytics.history.RelationshipHistory;
import coaching.analytics.history.Session;
import coaching.command.kernel.Facts;
import coaching.command.past.Fact;
import coaching.events.ActionItemEvent.ActionItemReviewed;
import coaching.events.EffectiveAt;
import coaching.events.Envelope;
import coaching.events.Envelope.Actor;
import coaching.events.Envelope.KnownBy;
import coaching.events.Envelope.Source;
import coaching.events.EventTypes;
import coaching.events.GoalEvent.GoalScored;
import coaching.events.Recorded;
import coaching.events.RelationshipFact;
import coaching.events.id.ActionItemId;
import coaching.events.id.GoalId;
import coaching.events.id.SessionId;
import coaching.events.role.Role;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import static coaching.command.kernel.Facts.RELATIONSHIP;
import static coaching.command.law.Sequence.GOALS;
import static coaching.command.law.Sequence.ITEMS;
import static coaching.command.law.Sequence.SESSIONS;

/// What the history holds that figures and pages are made of.
final class Figures {

    private static final Instant ALWAYS = Instant.parse("2999-01-01T00:00:00Z");
    private static final AsOf LATER = AsOf.moment(ALWAYS, ZoneOffset.UTC);

    static KnownHistory history(List<Fact> log) {
        var recorded = new ArrayList<Recorded>();
        for (int i = 0; i < log.size(); i++) {
            if (log.get(i).event() instanceof RelationshipFact) {
                recorded.add(new Recorded(envelope(log.get(i), i + 1), log.get(i).event()));
            }
        }
        return RelationshipHistory.of(RELATIONSHIP, recorded).known(ALWAYS, KnownBy.KEPT);
    }

    private static Envelope envelope(Fact fact, long position) {
        var at = Instant.parse("2026-03-01T12:00:00Z").plusSeconds(position);
        return new Envelope(fact.id(), EventTypes.nameOf(fact.event()), 1, position, fact.event().at(), at, null,
            new Actor("somebody", Role.SYSTEM, fact.onBehalf() ? Facts.ANN.toString() : null), Source.API,
            "key " + position, "law", null, null,
            fact.event().confidentiality(), "");
    }

    static Seen of(List<Fact> log) {
        var history = history(log);
        var sessions = new TreeMap<String, Seen.Meeting>();
        SESSIONS.forEach(id -> sessions.put(id.toString(), seen(id, history)));
        var items = new TreeMap<String, Seen.Promise>();
        ITEMS.forEach(id -> items.put(id.toString(), seen(id, history)));
        var goals = new TreeMap<String, Seen.Aim>();
        GOALS.forEach(id -> goals.put(id.toString(), seen(id, history)));
        return new Seen(state(history), history.timeline().pauses().stream()
            .map(it -> it.begun().at().date() + "/" + (it.ended() == null ? "" : it.ended().at().date())).toList(),
            sessions, items, goals);
    }

    private static String state(KnownHistory history) {
        return switch (history.lifecycle().state(LATER)) {
            case UNKNOWN -> "Unknown";
            case PROPOSED -> "Proposed";
            case DECLINED -> "Declined";
            case ACTIVE -> history.pausedOn(LATER) ? "Paused" : "Active";
            case CLOSED -> "Closed";
        };
    }

    private static Seen.Meeting seen(SessionId id, KnownHistory history) {
        return history.sessions().stream().filter(it -> it.id().equals(id)).findFirst().map(Figures::seen)
            .orElseGet(() -> new Seen.Meeting(null, false, null, false, false));
    }

    private static Seen.Meeting seen(Session session) {
        var record = session.timeline().held();
        var held = session.held();
        return new Seen.Meeting(session.plannedFor(LATER).orElse(null),
            session.plannedFor(LATER).isPresent() && session.bookedFor(LATER).isEmpty(),
            record != null ? record.at() : held != null && session.heldBy(LATER) ? held.at() : null,
            session.heldBy(LATER), session.contested(LATER) || session.denied(LATER));
    }

    private static Seen.Promise seen(ActionItemId id, KnownHistory history) {
        var timeline = Optional.ofNullable(history.promises().get(id));
        var reviews = new TreeSet<String>();
        timeline.ifPresent(it -> it.reviews()
            .forEach(fact -> reviews.add(((ActionItemReviewed) fact.event()).session().toString())));
        var agreed = history.actionItems().stream().filter(it -> it.id().equals(id)).findFirst();
        return new Seen.Promise(agreed.map(it -> it.state(LATER).name())
            .orElseGet(() -> timeline.map(Decisions::state).orElse("UNKNOWN")),
            agreed.map(it -> it.currentDue(LATER))
                .orElseGet(() -> timeline.map(it -> it.last()).map(it -> it.due()).orElse(null)),
            reviews);
    }

    private static Seen.Aim seen(GoalId id, KnownHistory history) {
        var timeline = history.goals().get(id);
        return timeline == null
            ? new Seen.Aim(false, null, List.of())
            : new Seen.Aim(timeline.set() != null, at(timeline.criteria()), timeline.scores().stream()
                .map(it -> ((GoalScored) it.event()).score()).toList());
    }

    private static @Nullable EffectiveAt at(coaching.analytics.history.@Nullable Fact fact) {
        return fact == null ? null : fact.at();
    }

    private Figures() {}
}
