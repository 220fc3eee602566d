package coaching.analytics.rhythm;

import coaching.analytics.history.Fact;
import coaching.analytics.history.KnownHistory;
import coaching.analytics.history.Lifecycle;
import coaching.analytics.measure.Exclusion;
import coaching.analytics.measure.Measure;
import coaching.analytics.measure.MeasureBuilder;
import coaching.analytics.meetings.HeldSessions;
import coaching.analytics.metric.About;
import coaching.analytics.metric.Direction;
import coaching.analytics.metric.Group;
import coaching.analytics.metric.Metric;
import coaching.analytics.metric.Noun;
import coaching.analytics.metric.Question;
import coaching.analytics.metric.Scope;
import coaching.analytics.metric.Unit;
import coaching.events.Policy;

import java.time.LocalDate;
import java.util.List;

/// M7. Days are calendar days from activation, minimum and days those of the policy in force then. Two sessions of one
/// day are one meeting. A relationship is counted in the window in which its days ran out.
public final class TwoMeetingRate implements Metric {

    private static final About ABOUT = new About("M7", 2, "Two-meeting rate", Unit.RATIO, Direction.MORE_IS_BETTER,
        Group.RHYTHM, Scope.PROGRAMME, new Noun("relationship", "relationships"),
        "Share of the relationships old enough that met on as many different days as the policy asks: "
            + said(Policy.DEFAULT) + " unless it was changed.",
        "relationships that met on ≥ minSessions days within N days of activation ÷ relationships at least N days old");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Measure compute(KnownHistory history, Question question) {
        var builder = new MeasureBuilder(reading());
        var activated = history.lifecycle().activated();
        if (activated != null && Lifecycle.reached(activated, question.asOf())) {
            return judge(activated, history, question, builder);
        } else if (history.lifecycle().state(question.asOf()) == Lifecycle.State.PROPOSED) {
            builder.exclude(Exclusion.NOT_ACTIVE);
        }
        return HeldSessions.NONE.measure(history, question, List.of(), builder);
    }

    private static Measure judge(Fact activated, KnownHistory history, Question question, MeasureBuilder builder) {
        var policy = question.policyAt(activated.earliest());
        var deadline = activated.day() + policy.minSessionsWithinDays();
        var zone = activated.at().zone();
        var held = HeldSessions.NONE;
        if (deadline >= question.asOf().dayIn(zone) && !question.asOf().over(LocalDate.ofEpochDay(deadline), zone)) {
            builder.exclude(Exclusion.TOO_YOUNG);
        } else if (!question.looksAt(deadline, zone)) {
            builder.exclude(Exclusion.OUTSIDE_WINDOW);
        } else {
            held = HeldSessions.of(history, question).between(activated.day(), deadline + 1).note(_ -> true, builder);
            var days = held.counted().stream().map(HeldSessions::day).distinct().count();
            builder.add(days >= policy.minSessions() ? 1 : 0, 1);
        }
        return held.measure(history, question, held.counted(), builder);
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
