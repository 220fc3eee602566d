package coaching.analytics.history;

import coaching.events.ParticipantId;
import coaching.events.SessionEvent;
import coaching.events.SessionEvent.SessionAttested;
import coaching.events.SessionEvent.SessionCancelled;
import coaching.events.SessionEvent.SessionCorroborated;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.SessionEvent.SessionRescheduled;
import coaching.events.SessionEvent.SessionScheduled;
import coaching.events.SessionId;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import static java.util.Comparator.comparingLong;

/// Collects what there is of one session.
final class SessionFolding {

    private final SessionId id;
    private final List<Fact> planning = new ArrayList<>(2);
    private final List<Fact> testimony = new ArrayList<>(2);

    SessionFolding(SessionId id) {
        this.id = id;
    }

    void add(SessionEvent event, Fact fact) {
        switch (event) {
            case SessionScheduled _, SessionRescheduled _, SessionCancelled _ -> planning.add(fact);
            case SessionHeld _, SessionAttested _, SessionCorroborated _ -> testimony.add(fact);
        }
    }

    Session session(Set<ParticipantId> participants) {
        testimony.sort(comparingLong(Fact::position));
        var evidence = Evidences.of(testimony, participants);
        return new Session(id, evidence.affirmed() ? held() : null, evidence.grade(), evidence.denied(), planning,
            testimony);
    }

    /// As the last word on it says; else, attested only, when it was to take place.
    private Session.@Nullable Held held() {
        for (var fact : testimony.reversed()) {
            if (fact.event() instanceof SessionHeld) {
                return Session.Held.of(fact);
            }
        }
        for (var plan : planning.reversed()) {
            if (!(plan.event() instanceof SessionCancelled)) {
                return Session.Held.at(Session.startOf(plan));
            }
        }
        return null;
    }
}
