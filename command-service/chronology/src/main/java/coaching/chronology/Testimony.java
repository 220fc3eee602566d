package coaching.chronology;

import coaching.events.SessionEvent;
import coaching.events.SessionEvent.SessionAbsenceStated;
import coaching.events.SessionEvent.SessionAttested;
import coaching.events.SessionEvent.SessionCancelled;
import coaching.events.SessionEvent.SessionCorroborated;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.SessionEvent.SessionReinstated;
import coaching.events.SessionEvent.SessionRescheduled;
import coaching.events.SessionEvent.SessionScheduled;
import coaching.events.id.ParticipantId;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What was said about whether a session took place. Of each member the last word counts; who was not there has none.
///
/// Grows word by word, so that a question about any time between them costs one pass over the words.
public final class Testimony<F extends Placed> {

    private final Collection<ParticipantId> members;
    private final Map<ParticipantId, Word<F>> words = new HashMap<>();
    private final List<F> witnesses = new ArrayList<>(0);
    private boolean recordedBySource;

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

    private Testimony(Collection<ParticipantId> members) {
        this.members = members;
    }

    /// Nothing as yet.
    ///
    /// @param members of the relationship; words of others are left out
    public static <F extends Placed> Testimony<F> of(Collection<ParticipantId> members) {
        return new Testimony<>(members);
    }

    /// @param said of one session, in the order of the chronology
    public static <F extends Placed> Testimony<F> of(List<F> said, Collection<ParticipantId> members) {
        Testimony<F> testimony = of(members);
        said.forEach(testimony::add);
        return testimony;
    }

    /// @param fact about the session, later than those before
    public void add(F fact) {
        switch ((SessionEvent) fact.event()) {
            case SessionHeld held when held.by() != null -> say(held.by(), true, fact);
            case SessionHeld _ -> recordedBySource = true;
            case SessionAttested word -> say(word.by(), word.tookPlace(), fact);
            case SessionAbsenceStated absence -> words.remove(absence.by());
            case SessionCorroborated _ -> witnesses.add(fact);
            case SessionScheduled _, SessionRescheduled _, SessionCancelled _, SessionReinstated _ -> {}
        }
    }

    private void say(ParticipantId by, boolean tookPlace, F fact) {
        if (members.contains(by)) {
            words.put(by, new Word<>(fact, tookPlace));
        }
    }

    /// The last yes or no of each member who has one.
    public Map<ParticipantId, Word<F>> words() {
        return Collections.unmodifiableMap(words);
    }

    /// Independent sources that agree.
    public List<F> witnesses() {
        return Collections.unmodifiableList(witnesses);
    }

    public Finding finding() {
        var affirmed = recordedBySource || !witnesses.isEmpty();
        var denied = false;
        for (var word : words.values()) {
            affirmed |= word.tookPlace();
            denied |= !word.tookPlace();
        }
        if (affirmed) {
            return denied ? Finding.CONTESTED : Finding.AFFIRMED;
        }
        return denied ? Finding.DENIED : Finding.UNSAID;
    }
}
