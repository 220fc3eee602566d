package coaching.command.session;

import coaching.command.kernel.RelationshipBound;
import coaching.command.past.Past;
import coaching.events.SessionEvent;
import coaching.events.id.SessionId;

/// Something that depends on one session alone. What depends on more is a command of its own kind.
interface SessionCommand extends RelationshipBound<Session, SessionEvent> {

    SessionId session();

    @Override
    default Session source(Past past) {
        return Session.of(relationship(), session(), past);
    }
}
