package coaching.analytics.replay;

import coaching.analytics.history.Fact;
import coaching.events.ActionItemEvent;
import coaching.events.ActionItemEvent.ActionItemAgreed;
import coaching.events.ActionItemEvent.ActionItemCompleted;
import coaching.events.ActionItemEvent.ActionItemDropped;
import coaching.events.ActionItemEvent.ActionItemRenegotiated;
import coaching.events.ActionItemEvent.ActionItemReopened;
import coaching.events.ActionItemEvent.ActionItemReviewed;
import coaching.events.CorrectionEvent.FactCorrected;
import coaching.events.EffectiveAt;
import coaching.events.EventId;
import coaching.events.GoalEvent;
import coaching.events.GoalEvent.GoalScored;
import coaching.events.GoalEvent.GoalSet;
import coaching.events.GoalEvent.SuccessCriteriaAgreed;
import coaching.events.Member;
import coaching.events.ParticipantId;
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
import coaching.events.RelationshipFact;
import coaching.events.SessionEvent;
import coaching.events.SessionEvent.SessionAttested;
import coaching.events.SessionEvent.SessionCancelled;
import coaching.events.SessionEvent.SessionCorroborated;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.SessionEvent.SessionRescheduled;
import coaching.events.SessionEvent.SessionScheduled;
import org.jspecify.annotations.Nullable;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Says facts in one sentence each. People appear by their place in the relationship, never by name or id; how attentive
/// somebody was and how a goal was scored stay out of it.
final class Sentence {

    /// The month in letters: 3/4 is two different days.
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm VV", Locale.ENGLISH);

    private final List<Member> members;
    private final Map<EventId, Fact> facts;

    /// @param facts what corrections may be about
    Sentence(List<Member> members, Map<EventId, Fact> facts) {
        this.members = members;
        this.facts = facts;
    }

    String of(RelationshipFact event) {
        return switch (event) {
            case RelationshipEvent e -> relationship(e);
            case SessionEvent e -> session(e);
            case ActionItemEvent e -> actionItem(e);
            case GoalEvent e -> goal(e);
            case FactCorrected e -> e.movedTo() == null
                ? "%s was withdrawn (%s).".formatted(subject(e), words(e.reason()))
                : "%s was moved to %s (%s).".formatted(subject(e), when(e.movedTo()), words(e.reason()));
        };
    }

    /// By the source's clock a correction may be known before what it corrects; then there is no day to name.
    private String subject(FactCorrected correction) {
        var noun = Nouns.of(correction.subject().type());
        var wrong = facts.get(correction.supersedes());
        return "The " + Character.toLowerCase(noun.charAt(0)) + noun.substring(1)
            + (wrong == null ? "" : " of " + DAY.format(wrong.at().date()));
    }

    private String relationship(RelationshipEvent event) {
        return switch (event) {
            case RelationshipProposed e -> "A relationship of %d was proposed.".formatted(e.members().size());
            case ExpectationStated e -> "%s stated expectations.".formatted(who(e.by()));
            case ProtocolProposed e -> "%s proposed protocol %d: every %d days, %d days tolerance, %d minutes, %s."
                .formatted(who(e.by()), e.version(), e.protocol().intervalDays(), e.protocol().toleranceDays(),
                    e.protocol().minutes(), words(e.protocol().medium()));
            case ProtocolAgreed e -> "%s agreed to protocol %d.".formatted(who(e.by()), e.version());
            case RelationshipAccepted e -> "%s accepted on protocol %d.".formatted(who(e.by()), e.agreementVersion());
            case RelationshipDeclined e -> "%s declined.".formatted(who(e.by()));
            case RelationshipActivated _ -> "Every member had accepted; the relationship began.";
            case RelationshipPaused e -> "Paused (%s).".formatted(words(e.reason()));
            case RelationshipResumed _ -> "Resumed.";
            case RelationshipClosed e -> "Closed: %s (%s).".formatted(words(e.outcome()), words(e.reason()));
        };
    }

    private String session(SessionEvent event) {
        return switch (event) {
            case SessionScheduled e -> "A session was booked for %s.".formatted(when(e.start()));
            case SessionRescheduled e -> "The session was moved to %s.".formatted(when(e.start()));
            case SessionCancelled e -> "The session was cancelled (%s).".formatted(words(e.reason()));
            case SessionHeld e -> "%s says the session took place%s.".formatted(who(e.by()),
                e.minutes() == null ? "" : ", " + e.minutes() + " minutes");
            case SessionAttested e -> "%s %s that the session took place.".formatted(who(e.by()),
                e.tookPlace() ? "confirmed" : "denied");
            case SessionCorroborated e -> "An independent source agreed that the session took place (%s)."
                .formatted(words(e.witness()));
        };
    }

    private String actionItem(ActionItemEvent event) {
        return switch (event) {
            case ActionItemAgreed e -> "%s promised something by %s.".formatted(who(e.owner()), DAY.format(e.due()));
            case ActionItemRenegotiated e -> "The promise is now due %s; %s accepted.".formatted(DAY.format(e.due()),
                who(e.acceptedBy()).toLowerCase(Locale.ROOT));
            case ActionItemCompleted _ -> "The promise was kept.";
            case ActionItemReopened _ -> "The promise was reopened.";
            case ActionItemDropped e -> "The promise was dropped (%s).".formatted(words(e.reason()));
            case ActionItemReviewed _ -> "The promise was reviewed at a session.";
        };
    }

    private String goal(GoalEvent event) {
        return switch (event) {
            case GoalSet e -> "%s set a goal for %s.".formatted(who(e.owner()), words(e.horizon()));
            case SuccessCriteriaAgreed _ -> "What success of the goal means was agreed.";
            case GoalScored _ -> "Progress on the goal was scored.";
        };
    }

    /// By the clocks of the people concerned; a day has no time.
    private static String when(EffectiveAt at) {
        return switch (at) {
            case EffectiveAt.Day day -> DAY.format(day.date());
            case EffectiveAt.Moment moment -> MOMENT.format(moment.instant().atZone(moment.zone()));
        };
    }

    /// The coach, Peer 2; a source when it is no member's word.
    private String who(@Nullable ParticipantId id) {
        if (id == null) {
            return "A source";
        }
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).participant().equals(id)) {
                return place(i);
            }
        }
        return "A former member";
    }

    private String place(int index) {
        var role = members.get(index).role();
        var same = members.stream().filter(member -> member.role() == role).count();
        var nth = members.subList(0, index + 1).stream().filter(member -> member.role() == role).count();
        return same == 1 ? "The " + words(role) : "%s %d".formatted(capital(words(role)), nth);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
