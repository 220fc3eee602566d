package coaching.command.history;

import coaching.chronology.SessionTimeline;
import coaching.chronology.Testimony;
import coaching.chronology.Testimony.Finding;
import coaching.command.dates.Order;
import coaching.command.kernel.Rejected;
import coaching.command.past.Fact;
import coaching.events.EffectiveAt;
import coaching.events.SessionEvent;
import coaching.events.id.ParticipantId;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import static coaching.command.history.HistoryRefusal.TOO_FEW_SESSIONS;
import static java.util.stream.Collectors.groupingBy;

/// On which days the members met, as far as somebody says so and nobody denies it: by the rule the numbers count by, so
/// that what could be completed does not show too few meetings.
public record MeetingDays(List<EffectiveAt> held) {

    /// @param standing the facts about all sessions of a relationship, in the order of the chronology
    public static MeetingDays of(List<Fact> standing, Set<ParticipantId> members) {
        var sessions = standing.stream().collect(groupingBy(fact -> ((SessionEvent) fact.event()).session()));
        return new MeetingDays(sessions.values().stream().map(SessionTimeline::of).map(it -> heldAt(it, members))
            .filter(Objects::nonNull).toList());
    }

    private static @Nullable EffectiveAt heldAt(SessionTimeline<Fact> session, Set<ParticipantId> members) {
        var affirmed = Testimony.of(session.words(), members).finding() == Finding.AFFIRMED;
        return affirmed ? session.tookPlaceAt() : null;
    }

    /// @param asked on how many days members have to have met before they complete their relationship
    /// @param field what holds the outcome, or its date
    /// @throws Rejected if they met on fewer by then
    public void requireCompletion(int asked, EffectiveAt at, String field) {
        var held = upTo(at);
        if (held < asked) {
            throw new Rejected(TOO_FEW_SESSIONS, field, "A relationship is completed after meetings on "
                + asked + " different days. These members met on " + held + "; they can end it early.");
        }
    }

    private long upTo(EffectiveAt at) {
        return held.stream().filter(it -> !Order.isBefore(at, it)).map(EffectiveAt::date).distinct().count();
    }
}
