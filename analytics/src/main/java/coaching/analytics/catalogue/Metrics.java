package coaching.analytics.catalogue;

import coaching.analytics.agreement.BilateralAcceptance;
import coaching.analytics.history.KnownHistory;
import coaching.analytics.history.RelationshipHistory;
import coaching.analytics.measure.MeasureBuilder;
import coaching.analytics.metric.Measured;
import coaching.analytics.metric.Measures;
import coaching.analytics.metric.Metric;
import coaching.analytics.metric.Question;
import coaching.analytics.promises.AgeOfOpenItems;
import coaching.analytics.promises.PromisesEverDone;
import coaching.analytics.promises.PromisesKept;
import coaching.analytics.promises.PromisesKeptAsRenegotiated;
import coaching.analytics.rhythm.NextBooked;
import coaching.analytics.rhythm.OnTimeRate;
import coaching.analytics.rhythm.Regularity;
import coaching.analytics.rhythm.Streak;
import coaching.analytics.rhythm.TimeCovered;
import coaching.analytics.rhythm.TwoMeetingRate;
import coaching.analytics.trust.TrustInTheData;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

/// The catalogue. A metric is added here and nowhere else.
public final class Metrics {

    public static final Metric ON_TIME_RATE = new OnTimeRate();
    public static final Metric TIME_COVERED = new TimeCovered();
    public static final Metric REGULARITY = new Regularity();
    public static final Metric STREAK = new Streak();
    public static final Metric NEXT_BOOKED = new NextBooked();
    public static final Metric TWO_MEETING_RATE = new TwoMeetingRate();
    public static final Metric PROMISES_KEPT = new PromisesKept();
    public static final Metric PROMISES_KEPT_AS_RENEGOTIATED = new PromisesKeptAsRenegotiated();
    public static final Metric PROMISES_EVER_DONE = new PromisesEverDone();
    public static final Metric AGE_OF_OPEN_ITEMS = new AgeOfOpenItems();
    public static final Metric BILATERAL_ACCEPTANCE = new BilateralAcceptance();
    public static final Metric TRUST_IN_THE_DATA = new TrustInTheData();

    private static final List<Metric> ALL = List.of(ON_TIME_RATE, TIME_COVERED, REGULARITY, STREAK, NEXT_BOOKED,
        TWO_MEETING_RATE, PROMISES_KEPT, PROMISES_KEPT_AS_RENEGOTIATED, PROMISES_EVER_DONE, AGE_OF_OPEN_ITEMS,
        BILATERAL_ACCEPTANCE, TRUST_IN_THE_DATA);

    private static final Map<String, Metric> BY_ID = ALL.stream().collect(toUnmodifiableMap(Metric::id, identity()));

    public static List<Metric> all() {
        return ALL;
    }

    /// @param id as in the catalogue
    public static Optional<Metric> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /// Every metric over all of these relationships together.
    public static Measures measure(Collection<RelationshipHistory> histories, Question question) {
        return trend(histories, List.of(question)).getFirst();
    }

    /// The same facts, known at one time, asked several questions, such as one as-of after another. Every history is
    /// folded once.
    ///
    /// @param questions of the same knownAt and clock
    public static List<Measures> trend(Collection<RelationshipHistory> histories, List<Question> questions) {
        if (questions.stream().map(question -> List.of(question.knownAt(), question.clock())).distinct().count() != 1) {
            throw new IllegalArgumentException("a trend has one knownAt and one clock");
        }
        var builders = questions.stream().map(_ -> builders()).toList();
        for (var history : histories) {
            var known = history.known(questions.getFirst().knownAt(), questions.getFirst().clock());
            for (int i = 0; i < questions.size(); i++) {
                add(builders.get(i), known, questions.get(i));
            }
        }
        return builders.stream().map(Metrics::measures).toList();
    }

    /// Of all relationships together, from the answers about some of them each.
    public static Measures sum(Collection<Measures> pieces) {
        var builders = builders();
        pieces.forEach(piece -> builders.forEach((metric, builder) -> builder.add(piece.of(metric))));
        return measures(builders);
    }

    private static Map<Metric, MeasureBuilder> builders() {
        var builders = new LinkedHashMap<Metric, MeasureBuilder>();
        ALL.forEach(metric -> builders.put(metric, new MeasureBuilder(metric.reading())));
        return builders;
    }

    private static void add(Map<Metric, MeasureBuilder> builders, KnownHistory known, Question question) {
        builders.forEach((metric, builder) -> builder.add(metric.measure(known, question)));
    }

    private static Measures measures(Map<Metric, MeasureBuilder> builders) {
        return new Measures(builders.entrySet().stream()
            .map(it -> new Measured(it.getKey(), it.getValue().measure())).toList());
    }

    private Metrics() {}
}
