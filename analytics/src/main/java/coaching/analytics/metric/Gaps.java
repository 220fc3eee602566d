package coaching.analytics.metric;

import coaching.analytics.history.AsOf;
import coaching.analytics.history.Cadence;
import coaching.analytics.history.KnownHistory;
import coaching.analytics.history.Lifecycle;
import coaching.analytics.history.Session;
import coaching.analytics.measure.Exclusion;
import coaching.analytics.measure.Tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The gaps between the sessions of a relationship as a question sees them: from session to session, then the open gap
/// to as-of or to the closing. The time before the first session is not a gap.
record Gaps(KnownHistory history, Question question, List<Session> sessions, List<Gap> closed, Optional<Gap> open) {

    /// Notes in the tally what is left out.
    static Gaps of(KnownHistory history, Question question, Tally tally) {
        var sessions = HeldSessions.of(history, question, tally);
        var closed = new ArrayList<Gap>(sessions.size());
        for (int i = 1; i < sessions.size(); i++) {
            var start = HeldSessions.day(sessions.get(i - 1));
            add(closed, gap(history.cadence(), start, HeldSessions.day(sessions.get(i)), false), tally);
        }
        return new Gaps(history, question, sessions, closed, sessions.isEmpty()
            ? Optional.empty()
            : open(history, question.asOf(), sessions.getLast()));
    }

    private static void add(List<Gap> gaps, Gap gap, Tally tally) {
        if (gap.active() == 0) {
            tally.exclude(Exclusion.NO_ACTIVE_DAY);
        } else {
            gaps.add(gap);
        }
    }

    private static Optional<Gap> open(KnownHistory history, AsOf asOf, Session last) {
        var end = endOfCounting(history, asOf, last);
        return Optional.of(gap(history.cadence(), HeldSessions.day(last), end, true)).filter(gap -> gap.active() > 0);
    }

    private static int endOfCounting(KnownHistory history, AsOf asOf, Session last) {
        var today = HeldSessions.today(asOf, last);
        var closed = history.lifecycle().closed();
        return closed != null && Lifecycle.reached(closed, asOf) ? Math.min(today, closed.day()) : today;
    }

    private static Gap gap(Cadence cadence, int start, int end, boolean open) {
        return new Gap(start, end, cadence.activeDays(start, end), cadence.coveredDays(start, end), open);
    }

    /// The day of as-of; there is one only when there is a session.
    int today() {
        return HeldSessions.today(question.asOf(), sessions.getLast());
    }

    /// Closed gaps that ended in the window.
    List<Gap> closedInWindow() {
        return closed.stream().filter(gap -> question.window().contains(gap.end(), today())).toList();
    }

    /// Those of the gaps that can be judged, because a protocol was in force when they began.
    List<Gap> judged(List<Gap> gaps, Tally tally) {
        var judged = new ArrayList<Gap>(gaps.size());
        for (var gap : gaps) {
            if (history.cadence().protocols().on(gap.start()).isPresent()) {
                judged.add(gap);
            } else {
                tally.exclude(Exclusion.NO_PROTOCOL);
            }
        }
        return judged;
    }
}
