package coaching.analytics.replay;

import coaching.analytics.history.Fact;
import coaching.analytics.history.KnownHistory;
import coaching.events.ActionItemEvent;
import coaching.events.ActionItemEvent.ActionItemAgreed;
import coaching.events.ActionItemEvent.ActionItemCompleted;
import coaching.events.ActionItemEvent.ActionItemDeclined;
import coaching.events.ActionItemEvent.ActionItemDropped;
import coaching.events.ActionItemEvent.ActionItemProposed;
import coaching.events.ActionItemEvent.ActionItemRenegotiated;
import coaching.events.ActionItemEvent.ActionItemReopened;
import coaching.events.ActionItemEvent.ActionItemReviewed;
import coaching.events.CaseloadEvent.AttentionSnoozed;
import coaching.events.CaseloadEvent.CoordinatorIntervened;
import coaching.events.CaseloadEvent.OwnerAssigned;
import coaching.events.CorrectionEvent.FactCorrected;
import coaching.events.GoalEvent;
import coaching.events.GoalEvent.GoalScored;
import coaching.events.GoalEvent.GoalSet;
import coaching.events.GoalEvent.SuccessCriteriaAgreed;
import coaching.events.NoteEvent.NoteOnRelationshipWritten;
import coaching.events.RelationshipEvent;
import coaching.events.RelationshipEvent.ExpectationStated;
import coaching.events.RelationshipEvent.ProtocolAgreed;
import coaching.events.RelationshipEvent.ProtocolProposed;
import coaching.events.RelationshipEvent.RelationshipAccepted;
import coaching.events.RelationshipEvent.RelationshipActivated;
import coaching.events.RelationshipEvent.RelationshipClosed;
import coaching.events.RelationshipEvent.RelationshipDeclined;
import coaching.events.RelationshipEvent.RelationshipPaused;
import coaching.events.RelationshipEvent.RelationshipProposed;
import coaching.events.RelationshipEvent.RelationshipResumed;
import coaching.events.SessionEvent;
import coaching.events.SessionEvent.SessionAbsenceStated;
import coaching.events.SessionEvent.SessionAttested;
import coaching.events.SessionEvent.SessionCancelled;
import coaching.events.SessionEvent.SessionCorroborated;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.SessionEvent.SessionReinstated;
import coaching.events.SessionEvent.SessionRescheduled;
import coaching.events.SessionEvent.SessionScheduled;
import coaching.events.TextEvent;
import coaching.events.TextEvent.TextWritten;
import coaching.events.ViewEvent.RecordViewed;
import coaching.events.id.EventId;
import coaching.events.id.ParticipantId;
import coaching.events.id.SessionId;
import coaching.events.role.Role;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;

import static coaching.analytics.replay.Naming.DAY;
import static coaching.analytics.replay.Naming.capital;
import static coaching.analytics.replay.Naming.lower;
import static coaching.analytics.replay.Naming.when;
import static coaching.analytics.replay.Naming.words;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

/// Says facts in one sentence each, naming the meeting or promise they are about; how attentive somebody was and how a
/// goal was scored stay out of it.
final class Sentence {

    private record Recorder(SessionId session, @Nullable ParticipantId by) {}

    private final Naming naming;
    private final Map<EventId, Fact> facts;
    private final Set<Recorder> recorders;

    Sentence(KnownHistory history) {
        this.naming = new Naming(history);
        this.facts = history.facts().stream().collect(toUnmodifiableMap(Fact::id, identity()));
        this.recorders = history.facts().stream().filter(fact -> fact.event() instanceof SessionHeld)
            .map(fact -> (SessionHeld) fact.event()).map(it -> new Recorder(it.session(), it.by()))
            .collect(toUnmodifiableSet());
    }

    String of(Fact fact) {
        return switch (fact.event()) {
            case RelationshipEvent e -> relationship(e);
            case SessionEvent e -> capital(session(e, fact));
            case ActionItemEvent e -> capital(actionItem(e, fact));
            case GoalEvent e -> goal(e);
            case TextWritten e ->
                "%s wrote %s%s.".formatted(naming.who(e.by()), written(e.kind()), version(e.version()));
            case NoteOnRelationshipWritten e -> "A coordinator wrote a note%s.".formatted(version(e.version()));
            case OwnerAssigned e -> e.owner().equals(e.by())
                ? "A coordinator took it on."
                : "It was handed over to another coordinator.";
            case AttentionSnoozed e -> "A coordinator will look again on %s.".formatted(DAY.format(e.until()));
            case CoordinatorIntervened e -> switch (e.intervention()) {
                case SPOKE -> "A coordinator spoke to the members.";
                case REMINDED -> "A coordinator reminded the members.";
            };
            case RecordViewed e -> "%s looked at this record.".formatted(office(e.role()));
            case FactCorrected e -> e.movedTo() == null
                ? "%s was withdrawn (%s).".formatted(corrected(e), words(e.reason()))
                : "%s was moved to %s (%s).".formatted(corrected(e), when(e.movedTo()), words(e.reason()));
        };
    }

    private static String version(int number) {
        return number == 1 ? "" : ", version " + number;
    }

    private static String office(Role role) {
        var name = words(role);
        return ("aeio".indexOf(name.charAt(0)) < 0 ? "A " : "An ") + name;
    }

    private static String written(TextEvent.Kind kind) {
        return switch (kind) {
            case PROMISE -> "down what a promise says";
            case GOAL -> "down what a goal is";
            case AGENDA -> "an agenda";
            case SESSION_NOTE -> "a note about a meeting";
            case NOTE -> "a note";
        };
    }

    /// By the source's clock a correction may be known before what it corrects; then there is no day to name.
    private String corrected(FactCorrected correction) {
        var wrong = facts.get(correction.supersedes());
        return "The " + lower(Nouns.of(correction.corrected()))
            + (wrong == null ? "" : " of " + DAY.format(wrong.at().date()));
    }

    private String relationship(RelationshipEvent event) {
        return switch (event) {
            case RelationshipProposed e -> "A relationship of %d was proposed.".formatted(e.members().size());
            case ExpectationStated e -> "%s stated expectations.".formatted(naming.who(e.by()));
            case ProtocolProposed e -> "%s proposed protocol %d: every %d days, %d days tolerance, %d minutes, %s."
                .formatted(naming.who(e.by()), e.version(), e.protocol().intervalDays(), e.protocol().toleranceDays(),
                    e.protocol().minutes(), words(e.protocol().medium()));
            case ProtocolAgreed e -> "%s agreed to protocol %d.".formatted(naming.who(e.by()), e.version());
            case RelationshipAccepted e -> "%s accepted on protocol %d.".formatted(naming.who(e.by()),
                e.agreementVersion());
            case RelationshipDeclined e -> "%s declined.".formatted(naming.who(e.by()));
            case RelationshipActivated _ -> "Every member had accepted; the relationship began.";
            case RelationshipPaused e -> "Paused (%s).".formatted(words(e.reason()));
            case RelationshipResumed _ -> "Resumed.";
            case RelationshipClosed e -> "Closed: %s (%s).".formatted(words(e.outcome()), words(e.reason()));
        };
    }

    private String session(SessionEvent event, Fact fact) {
        var meeting = naming.meeting(event, fact);
        return switch (event) {
            case SessionScheduled e -> "a meeting was booked for %s.".formatted(when(e.start()));
            case SessionRescheduled e -> "%s was moved to %s.".formatted(meeting, when(e.start()));
            case SessionCancelled e -> "%s was cancelled (%s).".formatted(meeting, words(e.reason()));
            case SessionReinstated _ -> "%s was reinstated.".formatted(meeting);
            case SessionHeld e -> "%s says %s took place%s.".formatted(naming.who(e.by()), meeting,
                e.minutes() == null ? "" : ", " + e.minutes() + " minutes");
            case SessionAttested e -> "%s %s that %s took place.".formatted(naming.who(e.by()), said(e), meeting);
            case SessionAbsenceStated e -> "%s was not at %s.".formatted(naming.who(e.by()), meeting);
            case SessionCorroborated e -> "an independent source agreed that %s took place (%s)."
                .formatted(meeting, words(e.witness()));
        };
    }

    /// A second word of whoever recorded the meeting is no second voice.
    private String said(SessionAttested word) {
        if (!word.tookPlace()) {
            return "denied";
        }
        return recorders.contains(new Recorder(word.session(), word.by())) ? "says again" : "confirmed";
    }

    private String actionItem(ActionItemEvent event, Fact fact) {
        var promise = naming.promise(event.actionItem());
        return switch (event) {
            case ActionItemProposed e -> "%s, due %s, was proposed and waits for a yes.".formatted(promise,
                DAY.format(e.due()));
            case ActionItemAgreed e -> "%s was given, due %s.".formatted(promise, DAY.format(e.due()));
            case ActionItemDeclined _ -> "%s was not taken on.".formatted(promise);
            case ActionItemRenegotiated e -> "%s is now due %s; %s accepted.".formatted(promise, DAY.format(e.due()),
                lower(naming.who(e.acceptedBy())));
            case ActionItemCompleted _ -> "%s was done%s.".formatted(promise, inTime(event, fact));
            case ActionItemReopened _ -> "%s was reopened.".formatted(promise);
            case ActionItemDropped e -> "%s was dropped (%s).".formatted(promise, words(e.reason()));
            case ActionItemReviewed e -> "%s was reviewed at %s.".formatted(promise, naming.meeting(e.session()));
        };
    }

    /// By which of its dates a promise was done, where it was due.
    private String inTime(ActionItemEvent event, Fact fact) {
        var timeline = naming.timeline(event.actionItem());
        if (timeline == null || timeline.agreed() == null) {
            return "";
        }
        var terms = (ActionItemAgreed) timeline.agreed().event();
        var step = timeline.asOf(fact.key());
        var due = step == null ? terms.due() : step.due();
        return inTime(fact.day(terms.zone()), terms.due(), due);
    }

    private static String inTime(LocalDate done, LocalDate first, LocalDate due) {
        if (!done.isAfter(first)) {
            return " by its date";
        }
        var days = ChronoUnit.DAYS.between(due, done);
        return days > 0
            ? ", %d %s after its date".formatted(days, days == 1 ? "day" : "days")
            : " by the date agreed later";
    }

    private String goal(GoalEvent event) {
        return switch (event) {
            case GoalSet e -> "%s set a goal for %s.".formatted(naming.who(e.owner()), words(e.horizon()));
            case SuccessCriteriaAgreed _ -> "What success of the goal means was agreed.";
            case GoalScored _ -> "Progress on the goal was scored.";
        };
    }
}
