package coaching.command.session;

import coaching.command.history.IdUse;
import coaching.command.history.Lifecycle;
import coaching.command.history.Meetings;
import coaching.command.past.Past;
import coaching.events.SessionEvent;
import coaching.events.id.RelationshipId;
import coaching.events.id.SessionId;

/// What a command has to know that takes time from a relationship's calendar.
record Calendar(Lifecycle lifecycle, Meetings meetings, IdUse use) {

    static Calendar of(RelationshipId relationship, SessionId session, Past past) {
        return new Calendar(past.of(Lifecycle.of(relationship)), past.of(Meetings.of(relationship)),
            past.of(IdUse.of(SessionEvent.class, session)));
    }
}
