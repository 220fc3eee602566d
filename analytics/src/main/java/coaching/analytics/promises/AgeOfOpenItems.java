package coaching.analytics.promises;

import coaching.analytics.history.ActionItem;
import coaching.analytics.history.KnownHistory;
import coaching.analytics.history.Lifecycle;
import coaching.analytics.measure.Exclusion;
import coaching.analytics.measure.Measure;
import coaching.analytics.measure.MeasureBuilder;
import coaching.analytics.metric.About;
import coaching.analytics.metric.Detail;
import coaching.analytics.metric.Direction;
import coaching.analytics.metric.Group;
import coaching.analytics.metric.Metric;
import coaching.analytics.metric.Noun;
import coaching.analytics.metric.Question;
import coaching.analytics.metric.Scope;
import coaching.analytics.metric.Unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// M13, as of a day; a window changes nothing. Calendar days since the agreement, of a reopened item too.
public final class AgeOfOpenItems implements Metric {

    private static final String AGE = "age";
    private static final String WEEK = "0–7 days";
    private static final String FORTNIGHT = "8–14 days";
    private static final String MONTH = "15–30 days";
    private static final String OLDER = "over 30 days";

    private static final About ABOUT = new About("M13", 2, "Age of open items", Unit.DAYS, Direction.LESS_IS_BETTER,
        Group.PROMISES, Scope.RELATIONSHIP, new Noun("open item", "open items"),
        "Median age of the action items that are open.",
        "p50 of the days since agreement of the open items; numerator: the sum of the days; denominator: the items");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Measure.Reading reading() {
        return new Measure.Reading.Median(AGE);
    }

    @Override
    public Measure compute(KnownHistory history, Question question) {
        var builder = new MeasureBuilder(reading());
        var open = new ArrayList<ActionItem>();
        var asOf = question.asOf();
        var leftOut = new ArrayList<ActionItem>(0);
        for (var item : history.actionItems()) {
            if (item.openBy(asOf)) {
                var owner = Set.of(item.terms().owner());
                if (Lifecycle.reached(history.lifecycle().closed(), asOf)) {
                    builder.exclude(Exclusion.AFTER_CLOSING);
                    leftOut.add(item);
                } else if (question.absent(item.terms().owner(), asOf.last())) {
                    builder.exclude(Exclusion.OWNER_LEFT);
                    leftOut.add(item);
                } else {
                    var age = asOf.dayIn(item.agreed().at().zone()) - item.agreed().day();
                    builder.add(age, 1).sample(AGE, age).count(bucket(age), 1, owner);
                    open.add(item);
                }
            }
        }
        return OwnedItems.measure(history, question, open, leftOut, builder);
    }

    @Override
    public List<Detail> details(Measure measure) {
        return List.of(Detail.quantile(measure, AGE, 0.5, Unit.DAYS), Detail.quantile(measure, AGE, 0.9, Unit.DAYS),
            Detail.part(measure, WEEK), Detail.part(measure, FORTNIGHT), Detail.part(measure, MONTH),
            Detail.part(measure, OLDER));
    }

    private static String bucket(int age) {
        if (age <= 7) {
            return WEEK;
        }
        if (age <= 14) {
            return FORTNIGHT;
        }
        return age <= 30 ? MONTH : OLDER;
    }
}
