package coaching.command.session;

import coaching.command.history.Lifecycle;
import coaching.command.history.Meeting;
import coaching.command.past.Past;
import coaching.events.id.RelationshipId;
import coaching.events.id.SessionId;

import static coaching.command.session.SessionRefusal.UNKNOWN_SESSION;

/// What a command has to know that is about one session only.
record Session(Lifecycle lifecycle, Meeting meeting) {

    static Session of(RelationshipId relationship, SessionId session, Past past) {
        return new Session(past.of(Lifecycle.of(relationship)), past.of(Meeting.of(relationship, session)));
    }

    /// A known session of a relationship that is not closed.
    void require() {
        lifecycle.requireOpen();
        UNKNOWN_SESSION.when(meeting.unknown());
    }
}
