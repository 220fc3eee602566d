package coaching.benchmarks;

import coaching.analytics.catalogue.Metrics;
import coaching.analytics.history.AsOf;
import coaching.analytics.history.RelationshipHistory;
import coaching.analytics.metric.Question;
import coaching.benchmarks.harness.Benchmark;
import coaching.benchmarks.harness.Figures;
import coaching.benchmarks.workload.ManyFacts;
import coaching.events.Recorded;
import coaching.events.SessionEvent.SessionHeld;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A million facts to every metric, beside a plain loop over the same facts that only counts sessions and their days.
final class FoldBenchmark implements Benchmark {

    private static final int RELATIONSHIPS = 10_000;

    private final List<List<Recorded>> facts = IntStream.range(0, RELATIONSHIPS).mapToObj(ManyFacts::of).toList();
    private final long events = facts.stream().mapToLong(List::size).sum();
    private final Question question = Question.of(AsOf.day(ManyFacts.START.plusDays(250), ManyFacts.ZONE),
        ManyFacts.end());
    private final List<Double> folds = new ArrayList<>();
    private final List<Double> measures = new ArrayList<>();
    private final List<Double> trends = new ArrayList<>();
    private final List<Double> scans = new ArrayList<>();

    @Override
    public Figures run(boolean lengthy) {
        var rounds = lengthy ? 15 : 7;
        for (int round = 0; round < rounds; round++) {
            round(round > 1);
        }
        var figures = new Figures();
        figures.put("fold.events", (double) events);
        figures.put("fold.metrics", Metrics.all().size());
        figures.put("fold.events_per_s", Figures.median(folds));
        figures.put("fold.measure_events_per_s", Figures.median(measures));
        figures.put("fold.trend_of_12_events_per_s", Figures.median(trends));
        figures.put("fold.scan_events_per_s", Figures.median(scans));
        figures.put("fold.vs_scan", Figures.median(folds) / Figures.median(scans));
        return figures;
    }

    private void round(boolean warm) {
        var begin = System.nanoTime();
        var histories = histories();
        var folded = System.nanoTime();
        var measures = Metrics.measure(histories, question);
        var measured = System.nanoTime();
        var trend = Metrics.trend(histories, IntStream.range(0, 12).mapToObj(this::month).toList());
        var trended = System.nanoTime();
        var held = scan();
        var scanned = System.nanoTime();
        if (measures.all().size() != Metrics.all().size() || trend.size() != 12 || held == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        if (warm) {
            folds.add(pace(begin, measured));
            this.measures.add(pace(folded, measured));
            trends.add(pace(measured, trended));
            scans.add(pace(trended, scanned));
        }
    }

    private Question month(int month) {
        return question.asOf(AsOf.day(ManyFacts.START.plusMonths(month), ManyFacts.ZONE));
    }

    private List<RelationshipHistory> histories() {
        var histories = new ArrayList<RelationshipHistory>(RELATIONSHIPS);
        for (int i = 0; i < RELATIONSHIPS; i++) {
            histories.add(RelationshipHistory.of(ManyFacts.relationship(i), facts.get(i)));
        }
        return histories;
    }

    private long scan() {
        var days = 0L;
        for (var relationship : facts) {
            for (var fact : relationship) {
                if (fact.event() instanceof SessionHeld held
                    && !fact.envelope().recordedAt().isAfter(question.knownAt())) {
                    days += held.at().date().toEpochDay();
                }
            }
        }
        return days;
    }

    private double pace(long from, long to) {
        return events * 1e9 / (to - from);
    }
}
