package coaching.command.law;

import coaching.command.past.Fact;
import coaching.events.ActionItemEvent;
import coaching.events.ActionItemEvent.ActionItemAgreed;
import coaching.events.ActionItemEvent.ActionItemProposed;
import coaching.events.ActionItemEvent.ActionItemRenegotiated;
import coaching.events.ActionItemEvent.ActionItemReviewed;
import coaching.events.CoachingEvent;
import coaching.events.CorrectionEvent.FactCorrected;
import coaching.events.EffectiveAt;
import coaching.events.EffectiveAt.Day;
import coaching.events.EventTypes;
import coaching.events.GoalEvent;
import coaching.events.GoalEvent.GoalScored;
import coaching.events.RelationshipEvent;
import coaching.events.SessionEvent;
import coaching.events.SessionEvent.SessionAbsenceStated;
import coaching.events.SessionEvent.SessionAttested;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.SessionEvent.SessionRescheduled;
import coaching.events.SessionEvent.SessionScheduled;
import coaching.events.Subject;
import coaching.events.ViewEvent;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import static coaching.command.kernel.Facts.RELATIONSHIP;
import static coaching.command.kernel.Facts.about;
import static coaching.command.law.Sequence.GOALS;
import static coaching.command.law.Sequence.ITEMS;
import static coaching.command.law.Sequence.SESSIONS;
import static java.util.Comparator.comparing;

/// The rulings told once more, the slow and plain way, by nothing that decisions or figures use: so that both can be
/// wrong together and still be found out.
final class Told {

    private final List<Fact> log;

    /// @param at as corrected
    private record Placed(CoachingFact fact, EffectiveAt at, Instant key) {}

    private record CoachingFact(int position, CoachingEvent event) {}

    private Told(List<Fact> log) {
        this.log = log;
    }

    static Seen of(List<Fact> log) {
        return new Told(log).seen();
    }

    private Seen seen() {
        var sessions = new TreeMap<String, Seen.Meeting>();
        SESSIONS.forEach(id -> sessions.put(id.toString(), session(order(about(id)))));
        var items = new TreeMap<String, Seen.Promise>();
        ITEMS.forEach(id -> items.put(id.toString(), item(order(about(id)))));
        var goals = new TreeMap<String, Seen.Aim>();
        GOALS.forEach(id -> goals.put(id.toString(), goal(order(about(id)))));
        var pauses = new ArrayList<String>();
        var state = relationship(order(about(RELATIONSHIP)), pauses);
        return new Seen(state, pauses, sessions, items, goals);
    }

    /// The correction in force of the fact at that place, if it has one: the last that is not withdrawn itself.
    private @Nullable FactCorrected correction(int place) {
        for (int i = log.size() - 1; i > place; i--) {
            if (log.get(i).event() instanceof FactCorrected it && it.supersedes().equals(log.get(place).id())) {
                var own = correction(i);
                if (own == null || own.movedTo() != null) {
                    return it;
                }
            }
        }
        return null;
    }

    private @Nullable EffectiveAt at(int place) {
        var correction = correction(place);
        return correction == null ? log.get(place).event().at() : correction.movedTo();
    }

    private List<Placed> order(Subject subject) {
        var placed = new ArrayList<Placed>();
        for (int i = 0; i < log.size(); i++) {
            var event = log.get(i).event();
            var at = at(i);
            if (at != null && !(event instanceof FactCorrected) && !(event instanceof ViewEvent)
                && Subject.of(event).equals(subject)) {
                var key = at.earliest();
                for (var earlier : placed) {
                    if (at instanceof Day && earlier.at().date().equals(at.date()) && earlier.key().isAfter(key)) {
                        key = earlier.key();
                    }
                }
                placed.add(new Placed(new CoachingFact(i, event), at, key));
            }
        }
        placed.sort(comparing(Placed::key).thenComparingInt(it -> it.fact().position()));
        return placed;
    }

    private static String relationship(List<Placed> facts, List<String> pauses) {
        var state = "Unknown";
        for (var fact : facts) {
            var name = EventTypes.nameOf((RelationshipEvent) fact.fact().event());
            var date = fact.at().date();
            if (state.equals("Unknown") && name.equals("RelationshipProposed")) {
                state = "Proposed";
            } else if (state.equals("Proposed") && name.equals("RelationshipDeclined")) {
                state = "Declined";
            } else if (state.equals("Proposed") && name.equals("RelationshipActivated")) {
                state = "Active";
            } else if (state.equals("Active") && name.equals("RelationshipPaused")) {
                state = "Paused";
                pauses.add(date + "/");
            } else if (state.equals("Paused") && name.equals("RelationshipResumed")) {
                state = "Active";
                pauses.add(pauses.removeLast() + date);
            } else if ((state.equals("Active") || state.equals("Paused")) && name.equals("RelationshipClosed")) {
                if (state.equals("Paused")) {
                    pauses.add(pauses.removeLast() + date);
                }
                state = "Closed";
            }
        }
        return state;
    }

    private static Seen.Meeting session(List<Placed> facts) {
        EffectiveAt planned = null;
        EffectiveAt held = null;
        var cancelled = false;
        var other = false;
        var words = new TreeMap<String, Boolean>();
        for (var fact : facts) {
            switch ((SessionEvent) fact.fact().event()) {
                case SessionScheduled it -> planned = planned == null ? it.start() : planned;
                case SessionRescheduled it -> planned = planned == null || cancelled ? planned : it.start();
                case SessionEvent.SessionCancelled _ -> cancelled = planned != null;
                case SessionEvent.SessionReinstated _ -> cancelled = false;
                case SessionHeld it -> {
                    held = fact.at();
                    other = other || it.by() == null;
                    if (it.by() != null) {
                        words.put(it.by().toString(), true);
                    }
                }
                case SessionAttested it -> words.put(it.by().toString(), it.tookPlace());
                case SessionAbsenceStated it -> words.remove(it.by().toString());
                case SessionEvent.SessionCorroborated _ -> other = true;
            }
        }
        var affirmed = other || words.containsValue(true);
        return new Seen.Meeting(planned, cancelled, held != null ? held : affirmed ? planned : null,
            (held != null || planned != null) && affirmed, words.containsValue(false));
    }

    private static Seen.Promise item(List<Placed> facts) {
        var state = "UNKNOWN";
        LocalDate due = null;
        var reviews = new TreeSet<String>();
        for (var fact : facts) {
            var event = (ActionItemEvent) fact.fact().event();
            if (event instanceof ActionItemReviewed it && !Set.of("UNKNOWN", "PROPOSED", "DECLINED").contains(state)) {
                reviews.add(it.session().toString());
            }
            var next = next(state, event);
            if (next != null) {
                state = next;
                due = due(event, due);
            }
        }
        return new Seen.Promise(state, due, reviews);
    }

    /// What becomes of it, if anything does.
    private static @Nullable String next(String state, ActionItemEvent event) {
        return switch (state + " " + EventTypes.nameOf(event)) {
            case "UNKNOWN ActionItemProposed" -> "PROPOSED";
            case "UNKNOWN ActionItemAgreed", "PROPOSED ActionItemAgreed" -> "OPEN";
            case "PROPOSED ActionItemDeclined" -> "DECLINED";
            case "OPEN ActionItemRenegotiated", "COMPLETED ActionItemReopened" -> "OPEN";
            case "OPEN ActionItemCompleted" -> "COMPLETED";
            case "OPEN ActionItemDropped" -> "DROPPED";
            default -> null;
        };
    }

    private static @Nullable LocalDate due(ActionItemEvent event, @Nullable LocalDate before) {
        return switch (event) {
            case ActionItemProposed it -> it.due();
            case ActionItemAgreed it -> it.due();
            case ActionItemRenegotiated it -> it.due();
            default -> before;
        };
    }

    private static Seen.Aim goal(List<Placed> facts) {
        var set = false;
        EffectiveAt criteria = null;
        var scores = new ArrayList<Integer>();
        for (var fact : facts) {
            switch ((GoalEvent) fact.fact().event()) {
                case GoalEvent.GoalSet _ -> set = true;
                case GoalEvent.SuccessCriteriaAgreed _ -> criteria = set && scores.isEmpty() ? fact.at() : criteria;
                case GoalScored it -> {
                    if (criteria != null) {
                        scores.add(it.score());
                    }
                }
            }
        }
        return new Seen.Aim(set, criteria, scores);
    }
}
