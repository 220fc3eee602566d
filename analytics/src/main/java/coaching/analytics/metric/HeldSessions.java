package coaching.analytics.metric;

import coaching.analytics.history.AsOf;
import coaching.analytics.history.KnownHistory;
import coaching.analytics.history.Lifecycle;
import coaching.analytics.history.Session;
import coaching.analytics.measure.Exclusion;
import coaching.analytics.measure.Measure;
import coaching.analytics.measure.Tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The sessions that count for a question: held by as-of, while the relationship ran, with enough evidence.
public final class HeldSessions {

    public static List<Session> of(KnownHistory history, Question question) {
        return of(history, question, new Tally(Measure.Reading.RATIO));
    }

    /// In the order in which they took place. Notes in the tally what is left out.
    static List<Session> of(KnownHistory history, Question question, Tally tally) {
        var held = new ArrayList<Session>(history.sessions().size());
        for (var session : history.sessions()) {
            if (session.heldBy(question.asOf()) && counts(session, history, question, tally)) {
                held.add(session);
            }
        }
        return held;
    }

    private static boolean counts(Session session, KnownHistory history, Question question, Tally tally) {
        var closed = history.lifecycle().closed();
        if (closed != null && Lifecycle.reached(closed, question.asOf()) && day(session) > closed.day()) {
            tally.exclude(Exclusion.AFTER_CLOSING);
            return false;
        } else if (!session.evidence(question.asOf()).atLeast(question.minEvidence())) {
            tally.exclude(Exclusion.BELOW_EVIDENCE);
            return false;
        }
        return true;
    }

    public static int day(Session session) {
        return Objects.requireNonNull(session.held()).day();
    }

    /// The day of as-of where that session took place.
    public static int today(AsOf asOf, Session session) {
        return asOf.dayIn(Objects.requireNonNull(session.held()).at().zone());
    }

    private HeldSessions() {}
}
