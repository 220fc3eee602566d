package coaching.command.session;

import static coaching.command.session.SessionRefusal.MINUTES_OUT_OF_RANGE;

import coaching.command.history.IdUse;
import coaching.command.history.Lifecycle;
import coaching.command.history.Meetings;
import coaching.command.kernel.Past;
import coaching.events.RelationshipId;
import coaching.events.SessionEvent;
import coaching.events.SessionId;
import org.jspecify.annotations.Nullable;

/// What a command has to know that takes time from a relationship's calendar.
public record Calendar(Lifecycle lifecycle, Meetings meetings, IdUse use) {

    private static final int LONGEST_MINUTES = 24 * 60;

    static Calendar of(RelationshipId relationship, SessionId session, Past past) {
        return new Calendar(past.of(Lifecycle.of(relationship)), past.of(Meetings.of(relationship)),
            past.of(IdUse.of(SessionEvent.class, session)));
    }

    static void requireMinutes(@Nullable Integer minutes) {
        MINUTES_OUT_OF_RANGE.when(minutes != null && (minutes < 1 || minutes > LONGEST_MINUTES));
    }
}
