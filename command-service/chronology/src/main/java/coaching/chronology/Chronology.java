package coaching.chronology;

import coaching.events.CorrectionEvent.FactCorrected;
import coaching.events.EffectiveAt;
import coaching.events.EffectiveAt.Day;
import coaching.events.EffectiveAt.Moment;
import coaching.events.Subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The one order of facts: by key, then by position in the log.
///
/// The key of a moment is its instant. The key of a whole day is the start of that day, or the greatest key among the
/// facts about the same subject that were logged earlier and happened on the same local date, whichever is later: who
/// names a day only means "after what is already recorded of that day". A corrected fact keeps its place in the log. Of
/// a log cut short the order is the same as of the whole, as a key depends on earlier facts only.
public final class Chronology {

    private static final Comparator<Placed> BY_KEY = Comparator.comparing(Placed::key);

    private record SubjectDay(Subject subject, LocalDate date) {}

    private final Map<SubjectDay, Instant> latest = new HashMap<>();
    private final boolean days;

    private Chronology(boolean days) {
        this.days = days;
    }

    /// What stands of a log, without the corrections, in the order in which it happened.
    ///
    /// @param log in the order of the log, corrections among it; all facts of each subject it has facts of
    public static <F extends Logged<F>> List<F> of(List<F> log) {
        var corrections = Corrections.of(log);
        var chronology = new Chronology(anyDay(log));
        var standing = new ArrayList<F>(log.size());
        for (var fact : log) {
            if (!(fact.event() instanceof FactCorrected)
                && (corrections.isEmpty() || !corrections.withdrawn(fact.id()))) {
                standing.add(chronology.place(fact, corrections));
            }
        }
        standing.sort(BY_KEY);
        return standing;
    }

    /// The facts as they were told, corrections among them, each at the time it names.
    public static <F extends Logged<F>> List<F> asTold(List<F> log) {
        var chronology = new Chronology(anyDay(log));
        var told = new ArrayList<F>(log.size());
        log.forEach(
            fact -> told.add(fact.placed(fact.at(), chronology.keyOf(fact.at(), fact.at().earliest(), fact), null)));
        told.sort(BY_KEY);
        return told;
    }

    /// Whether a fact that is recorded now would sort before one about the same subject that stands.
    public static boolean sortsBefore(EffectiveAt at, Placed standing) {
        return switch (at) {
            case Moment moment -> moment.instant().isBefore(standing.key());
            case Day day -> !day.date().equals(standing.at().date()) && day.earliest().isBefore(standing.key());
        };
    }

    private static boolean anyDay(List<? extends Placed> log) {
        for (var fact : log) {
            if (fact.at() instanceof Day
                || (fact.event() instanceof FactCorrected correction && correction.movedTo() instanceof Day)) {
                return true;
            }
        }
        return false;
    }

    private <F extends Logged<F>> F place(F fact, Corrections corrections) {
        if (corrections.isEmpty()) {
            var key = keyOf(fact.at(), fact.key(), fact);
            return key.equals(fact.key()) ? fact : fact.placed(fact.at(), key, null);
        }
        var movedTo = corrections.of(fact.id()).map(FactCorrected::movedTo);
        var at = movedTo.orElse(fact.at());
        var key = keyOf(at, at.earliest(), fact);
        var movedBy = corrections.idOf(fact.id());
        return movedBy == null && key.equals(fact.key()) ? fact : fact.placed(at, key, movedBy);
    }

    /// @param earliest of `at`, which costs a look at the rules of its zone
    private Instant keyOf(EffectiveAt at, Instant earliest, Placed fact) {
        if (!days) {
            return earliest;
        }
        var day = new SubjectDay(Subject.of(fact.event()), at.date());
        var greatest = latest.getOrDefault(day, earliest);
        var key = at instanceof Day && greatest.isAfter(earliest) ? greatest : earliest;
        latest.put(day, key.isAfter(greatest) ? key : greatest);
        return key;
    }
}
