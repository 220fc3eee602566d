package coaching.analytics.metric;

import coaching.analytics.history.Fact;
import coaching.analytics.history.KnownHistory;
import coaching.analytics.history.Lifecycle;
import coaching.analytics.measure.Exclusion;
import coaching.analytics.measure.Measure;
import coaching.analytics.measure.Tally;
import coaching.events.Policy;

import java.time.LocalDate;
import java.util.List;

/// M7. Days are calendar days from activation, minimum and days those of the policy in force then. Two sessions of one
/// day are one meeting. A relationship is counted in the window in which its days ran out.
final class TwoMeetingRate implements Metric {

    private static final About ABOUT = new About("M7", 2, "Two-meeting rate", About.SHARE,
        "Share of the relationships old enough that met on as many different days as the policy asks: "
            + said(Policy.DEFAULT) + " unless it was changed.",
        "relationships that met on ≥ minSessions days within N days of activation ÷ relationships at least N days old");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Measure compute(KnownHistory history, Question question) {
        var tally = new Tally(reading());
        var activated = history.lifecycle().activated();
        if (activated != null && Lifecycle.reached(activated, question.asOf())) {
            return judge(activated, history, question, tally);
        } else if (history.lifecycle().state(question.asOf()) == Lifecycle.State.PROPOSED) {
            tally.exclude(Exclusion.NOT_ACTIVE);
        }
        return Basis.ofSessions(history, question, List.of(), HeldSessions.NONE, tally);
    }

    private static Measure judge(Fact activated, KnownHistory history, Question question, Tally tally) {
        var policy = question.policyAt(activated.earliest());
        var deadline = activated.day() + policy.minSessionsWithinDays();
        var zone = activated.at().zone();
        var held = HeldSessions.NONE;
        if (deadline >= question.asOf().dayIn(zone) && !question.asOf().over(LocalDate.ofEpochDay(deadline), zone)) {
            tally.exclude(Exclusion.TOO_YOUNG);
        } else if (!question.looksAt(deadline, zone)) {
            tally.exclude(Exclusion.OUTSIDE_WINDOW);
        } else {
            held = HeldSessions.of(history, question).between(activated.day(), deadline + 1).note(_ -> true, tally);
            var days = held.counted().stream().map(HeldSessions::day).distinct().count();
            tally.add(days >= policy.minSessions() ? 1 : 0, 1);
        }
        return Basis.ofSessions(history, question, held.counted(), held, tally);
    }

    @Override
    public String definition(Policy policy) {
        return "Share of the relationships old enough that met on as many different days as the policy asks: "
            + said(policy) + ".";
    }

    private static String said(Policy policy) {
        return "%d in %d days".formatted(policy.minSessions(), policy.minSessionsWithinDays());
    }
}
