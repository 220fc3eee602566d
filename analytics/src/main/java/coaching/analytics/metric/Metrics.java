package coaching.analytics.metric;

import coaching.analytics.history.KnownHistory;
import coaching.analytics.history.RelationshipHistory;
import coaching.analytics.measure.Measure;
import coaching.analytics.measure.Tally;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

/// The catalogue. A metric is added here and nowhere else.
public final class Metrics {

    private static final List<Metric> ALL = List.of(new OnTimeRate(), new TimeCovered(), new Regularity(),
        new Streak(), new NextBooked(), new TwoMeetingRate(), new PromisesKept(), new PromisesKeptAsRenegotiated(),
        new PromisesEverDone(), new AgeOfOpenItems(), new BilateralAcceptance(), new TrustInTheData());

    private static final Map<String, Metric> BY_ID = ALL.stream().collect(toUnmodifiableMap(Metric::id, identity()));

    public static List<Metric> all() {
        return ALL;
    }

    /// @throws IllegalArgumentException if the catalogue has no such metric
    public static Metric named(String id) {
        var metric = BY_ID.get(id);
        if (metric == null) {
            throw new IllegalArgumentException("no metric " + id + "; there are " + ids());
        }
        return metric;
    }

    public static List<String> ids() {
        return ALL.stream().map(Metric::id).toList();
    }

    /// Every metric over all of these relationships together, by id in the order of the catalogue.
    public static Map<String, Measure> measure(Collection<RelationshipHistory> histories, Question question) {
        return trend(histories, List.of(question)).getFirst();
    }

    /// The same facts, known at one time, asked several questions, such as one as-of after another. Every history is
    /// folded once.
    ///
    /// @param questions of the same knownAt and clock
    public static List<Map<String, Measure>> trend(Collection<RelationshipHistory> histories,
                                                   List<Question> questions) {
        if (questions.stream().map(question -> List.of(question.knownAt(), question.clock())).distinct().count() != 1) {
            throw new IllegalArgumentException("a trend has one knownAt and one clock");
        }
        var tallies = questions.stream().map(_ -> tallies()).toList();
        for (var history : histories) {
            var known = history.known(questions.getFirst().knownAt(), questions.getFirst().clock());
            for (int i = 0; i < questions.size(); i++) {
                add(tallies.get(i), known, questions.get(i));
            }
        }
        return tallies.stream().map(Metrics::measures).toList();
    }

    private static Map<Metric, Tally> tallies() {
        var tallies = new LinkedHashMap<Metric, Tally>();
        ALL.forEach(metric -> tallies.put(metric, new Tally(metric.reading())));
        return tallies;
    }

    private static void add(Map<Metric, Tally> tallies, KnownHistory known, Question question) {
        tallies.forEach((metric, tally) -> tally.add(metric.measure(known, question)));
    }

    private static Map<String, Measure> measures(Map<Metric, Tally> tallies) {
        var measures = new LinkedHashMap<String, Measure>();
        tallies.forEach((metric, tally) -> measures.put(metric.id(), tally.measure()));
        return measures;
    }

    /// Every metric in words, for people.
    public static String dictionary() {
        return ALL.stream().map(Metric::about).map(about -> "%s v%d · %s (%s)%n    %s%n    = %s%n".formatted(about.id(),
            about.version(), about.name(), about.unit(), about.definition(), about.formula())).collect(joining("\n"));
    }

    private Metrics() {}
}
