package coaching.analytics.replay;

import coaching.analytics.history.Fact;
import coaching.analytics.history.KnownHistory;
import coaching.analytics.history.Session;
import coaching.chronology.ActionItemTimeline;
import coaching.chronology.SessionTimeline.Plan;
import coaching.events.ActionItemEvent.ActionItemAgreed;
import coaching.events.ActionItemEvent.ActionItemProposed;
import coaching.events.EffectiveAt;
import coaching.events.SessionEvent;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.SessionEvent.SessionRescheduled;
import coaching.events.id.ActionItemId;
import coaching.events.id.ParticipantId;
import coaching.events.id.SessionId;
import org.jspecify.annotations.Nullable;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the sentences call people, meetings and promises. People appear by their place in the relationship, never by
/// name or id.
final class Naming {

    /// The month in letters: 3/4 is two different days.
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm VV", Locale.ENGLISH);

    private final List<Called> members;
    private final Map<SessionId, Session> sessions = new HashMap<>();
    private final List<ActionItemId> promises;
    private final Map<ActionItemId, ActionItemTimeline<Fact>> timelines;

    Naming(KnownHistory history) {
        this.members = Called.of(history);
        history.sessions().forEach(session -> sessions.put(session.id(), session));
        this.timelines = history.promises();
        this.promises = new ArrayList<>(timelines.keySet());
    }

    /// By the clocks of the people concerned; a day has no time.
    static String when(EffectiveAt at) {
        return switch (at) {
            case EffectiveAt.Day day -> DAY.format(day.date());
            case EffectiveAt.Moment moment -> MOMENT.format(moment.instant().atZone(moment.zone()));
        };
    }

    /// The meeting a fact is about, by the day it was on when the fact was told: "the meeting of 14 Jan 2026".
    String meeting(SessionEvent event, Fact fact) {
        return "the meeting" + dayOf(event, fact).map(at -> " of " + DAY.format(at.date())).orElse("");
    }

    /// The same for a meeting that a fact about something else names.
    String meeting(SessionId id) {
        return Optional.ofNullable(sessions.get(id)).map(session -> session.timeline().tookPlaceAt())
            .map(at -> "the meeting of " + DAY.format(at.date())).orElse("a meeting");
    }

    private Optional<EffectiveAt> dayOf(SessionEvent event, Fact fact) {
        if (event instanceof SessionHeld) {
            return Optional.of(fact.at());
        }
        return Optional.ofNullable(sessions.get(event.session())).flatMap(session -> {
            var plans = session.timeline().plans().stream()
                .filter(plan -> fact.position() > plan.fact().position()
                    || (fact.position() == plan.fact().position() && !(event instanceof SessionRescheduled)))
                .toList();
            return plans.isEmpty() || isWord(session, fact)
                ? Optional.ofNullable(session.timeline().tookPlaceAt())
                : Optional.of(plans.getLast()).map(Plan::start);
        });
    }

    private static boolean isWord(Session session, Fact fact) {
        return session.testimony().stream().anyMatch(word -> word.id().equals(fact.id()));
    }

    /// "promise 2 of the coachee": promises are counted in the order in which they came up.
    String promise(ActionItemId item) {
        var number = promises.indexOf(item) + 1;
        var owner = Optional.ofNullable(timelines.get(item)).flatMap(Naming::owner);
        return "promise" + (number == 0 ? "" : " " + number)
            + owner.map(it -> " of " + lower(who(it))).orElse("");
    }

    @Nullable
    ActionItemTimeline<Fact> timeline(ActionItemId item) {
        return timelines.get(item);
    }

    private static Optional<ParticipantId> owner(ActionItemTimeline<Fact> timeline) {
        if (timeline.agreed() != null) {
            return Optional.of(((ActionItemAgreed) timeline.agreed().event()).owner());
        }
        return Optional.ofNullable(timeline.proposed()).map(it -> ((ActionItemProposed) it.event()).owner());
    }

    /// The coach, Peer 2; a source when it is no member's word.
    String who(@Nullable ParticipantId id) {
        if (id == null) {
            return "A source";
        }
        return members.stream().filter(member -> member.participant().equals(id)).map(Called::words).findFirst()
            .orElse("A former member");
    }

    static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    static String lower(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
