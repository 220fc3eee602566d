package coaching.chronology;

import coaching.events.ParticipantId;
import coaching.events.SessionEvent;
import coaching.events.SessionEvent.SessionAbsenceStated;
import coaching.events.SessionEvent.SessionAttested;
import coaching.events.SessionEvent.SessionCancelled;
import coaching.events.SessionEvent.SessionCorroborated;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.SessionEvent.SessionReinstated;
import coaching.events.SessionEvent.SessionRescheduled;
import coaching.events.SessionEvent.SessionScheduled;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// What was said about whether a session took place. Of each member the last word counts; who was not there has none.
///
/// @param words the last yes or no of each member who has one
/// @param sources records by a source that is no member
/// @param witnesses independent sources that agree
public record Testimony<F extends Placed>(Map<ParticipantId, Word<F>> words, List<F> sources, List<F> witnesses) {

    public record Word<F>(F fact, boolean tookPlace) {}

    /// What it comes to.
    public enum Finding {
        /// Nobody said anything, or only that they were not there.
        UNSAID,
        /// Somebody says it took place, and no member that it did not.
        AFFIRMED,
        /// Some say that it took place, some that it did not.
        CONTESTED,
        /// Whoever has a word says that it did not.
        DENIED
    }

    /// @param said of one session, in the order of the chronology
    /// @param last words that count later are left out
    /// @param members of the relationship; words of others are left out
    public static <F extends Placed> Testimony<F> of(List<F> said, Instant last, Collection<ParticipantId> members) {
        var words = new HashMap<ParticipantId, Word<F>>();
        var sources = new ArrayList<F>(1);
        var witnesses = new ArrayList<F>(1);
        for (var fact : said) {
            if (!fact.key().isAfter(last)) {
                switch ((SessionEvent) fact.event()) {
                    case SessionHeld held when held.by() != null -> words.put(held.by(), new Word<>(fact, true));
                    case SessionHeld _ -> sources.add(fact);
                    case SessionAttested word -> words.put(word.by(), new Word<>(fact, word.tookPlace()));
                    case SessionAbsenceStated absence -> words.remove(absence.by());
                    case SessionCorroborated _ -> witnesses.add(fact);
                    case SessionScheduled _, SessionRescheduled _, SessionCancelled _, SessionReinstated _ -> {}
                }
            }
        }
        words.keySet().retainAll(members);
        return new Testimony<>(words, sources, witnesses);
    }

    public Finding finding() {
        var affirmed = !sources.isEmpty() || !witnesses.isEmpty() || any(Word::tookPlace);
        var denied = any(word -> !word.tookPlace());
        if (affirmed) {
            return denied ? Finding.CONTESTED : Finding.AFFIRMED;
        }
        return denied ? Finding.DENIED : Finding.UNSAID;
    }

    private boolean any(Predicate<Word<F>> which) {
        return words.values().stream().anyMatch(which);
    }
}
