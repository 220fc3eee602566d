package coaching.analytics.metric;

import coaching.analytics.history.Fact;
import coaching.analytics.history.KnownHistory;
import coaching.analytics.history.Lifecycle;
import coaching.analytics.measure.Exclusion;
import coaching.analytics.measure.Measure;
import coaching.analytics.measure.Tally;

/// M7. Days are calendar days from activation, minimum and days those of the policy in force then. A relationship is
/// counted in the window in which its days ran out, closed since or not.
final class TwoMeetingRate implements Metric {

    private static final About ABOUT = new About("M7", 1, "Two-meeting rate", About.SHARE,
        "Share of the relationships old enough that held the minimum of sessions in the days they had for it.",
        "relationships with ≥ minSessions held within N days of activation ÷ relationships at least N days old");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Measure measure(KnownHistory history, Question question) {
        var tally = new Tally(reading());
        var activated = history.lifecycle().activated();
        if (activated != null && Lifecycle.reached(activated, question.asOf())) {
            judge(activated, history, question, tally);
        } else if (history.lifecycle().state(question.asOf()) == Lifecycle.State.PROPOSED) {
            tally.exclude(Exclusion.NOT_ACTIVE);
        }
        return Basis.ofSessions(history, history.sessions(), tally);
    }

    private static void judge(Fact activated, KnownHistory history, Question question, Tally tally) {
        var policy = question.policyAt(activated.earliest());
        var deadline = activated.day() + policy.minSessionsWithinDays();
        var today = question.asOf().dayIn(activated.at().zone());
        if (deadline > today) {
            tally.exclude(Exclusion.TOO_YOUNG);
        } else if (!question.window().contains(deadline, today)) {
            tally.exclude(Exclusion.OUTSIDE_WINDOW);
        } else {
            var held = HeldSessions.of(history, question, tally).stream().map(HeldSessions::day)
                .filter(day -> day >= activated.day() && day <= deadline).count();
            tally.add(held >= policy.minSessions() ? 1 : 0, 1);
        }
    }
}
