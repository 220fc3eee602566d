package coaching.analytics.agreement;

import coaching.analytics.history.Fact;
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
import coaching.analytics.metric.SupportingFacts;
import coaching.analytics.metric.Unit;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// M26. A relationship is counted in the window in which it was proposed; who has not answered yet has not accepted.
public final class BilateralAcceptance implements Metric {

    private static final String DAYS_TO_ACCEPT = "days to accept";
    private static final String DECLINED = "declined";
    private static final String PENDING = "pending";

    private static final About ABOUT = new About("M26", 2, "Bilateral acceptance", Unit.RATIO, Direction.NEITHER,
        Group.AGREEMENT_AND_DATA, Scope.PROGRAMME, new Noun("proposal", "proposals"),
        "Share of the proposed relationships that every member accepted; declined and still pending are told apart.",
        "accepted by all ÷ proposed");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Measure compute(KnownHistory history, Question question) {
        var builder = new MeasureBuilder(reading());
        var proposed = history.lifecycle().proposed();
        if (proposed != null && Lifecycle.reached(proposed, question.asOf())) {
            if (question.window().contains(proposed.day(), question.asOf().dayIn(proposed.at().zone()))) {
                count(proposed, history.lifecycle(), question, builder);
            } else {
                builder.exclude(Exclusion.OUTSIDE_WINDOW);
            }
        }
        return SupportingFacts.of(history, question, history.participants(), answers(history.lifecycle()),
            Stream::empty,
            builder);
    }

    private static Supplier<Stream<Fact>> answers(Lifecycle lifecycle) {
        return () -> Stream.of(Optional.ofNullable(lifecycle.proposed()), Optional.ofNullable(lifecycle.activated()),
            Optional.ofNullable(lifecycle.declined())).flatMap(Optional::stream);
    }

    private static void count(Fact proposed, Lifecycle lifecycle, Question question, MeasureBuilder builder) {
        var activated = lifecycle.activated();
        if (activated != null && Lifecycle.reached(activated, question.asOf())) {
            builder.add(1, 1).sample(DAYS_TO_ACCEPT, Math.max(0, activated.day() - proposed.day()));
        } else {
            var declined = Lifecycle.reached(lifecycle.declined(), question.asOf());
            builder.add(0, 1).count(declined ? DECLINED : PENDING, 1);
        }
    }

    @Override
    public List<Detail> details(Measure measure) {
        return List.of(Detail.quantile(measure, DAYS_TO_ACCEPT, 0.5, Unit.DAYS),
            Detail.shareOfWhich(measure, DECLINED, "declined share"),
            Detail.shareOfWhich(measure, PENDING, "pending share"));
    }
}
