package coaching.analytics.history;

import coaching.events.Evidence;
import coaching.events.ParticipantId;
import coaching.events.SessionEvent;
import coaching.events.SessionEvent.SessionAttested;
import coaching.events.SessionEvent.SessionCancelled;
import coaching.events.SessionEvent.SessionCorroborated;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.SessionEvent.SessionRescheduled;
import coaching.events.SessionEvent.SessionScheduled;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is said about whether a session took place. It is a matter of what is known, not of the day it was said.
///
/// A member's last recorded word counts. Both sides say so when two or more members do and no member's last word
/// denies it: in a pair that is everyone, in a larger group nobody has to wait for the slowest.
///
/// @param affirmed a member or a source says it took place
/// @param denied a member's last word is that it did not
record Evidences(boolean affirmed, boolean denied, Evidence grade) {

    /// @param testimony of one session, in the order of the log
    static Evidences of(List<Fact> testimony, Set<ParticipantId> members) {
        var words = new HashMap<ParticipantId, Boolean>();
        var source = false;
        var witness = false;
        for (var fact : testimony) {
            switch ((SessionEvent) fact.event()) {
                case SessionHeld held when held.by() != null -> words.put(held.by(), true);
                case SessionHeld _ -> source = true;
                case SessionAttested word -> words.put(word.by(), word.tookPlace());
                case SessionCorroborated _ -> witness = true;
                case SessionScheduled _, SessionRescheduled _, SessionCancelled _ -> {}
            }
        }
        words.keySet().retainAll(members);
        return of(words, source, witness);
    }

    private static Evidences of(Map<ParticipantId, Boolean> words, boolean source, boolean witness) {
        var yes = words.values().stream().filter(word -> word).count();
        var denied = yes < words.size();
        if (yes == 0 && !source && !witness) {
            return new Evidences(false, denied, Evidence.E0);
        }
        if (yes < 2 || denied) {
            return new Evidences(true, denied, Evidence.E1);
        }
        return new Evidences(true, false, witness ? Evidence.E3 : Evidence.E2);
    }
}
