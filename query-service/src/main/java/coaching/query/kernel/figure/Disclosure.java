package coaching.query.kernel.figure;

import coaching.analytics.measure.Measure;
import coaching.analytics.metric.Detail;
import coaching.analytics.metric.Measured;
import coaching.analytics.metric.Measures;
import coaching.analytics.metric.Question;
import coaching.analytics.suppression.Suppression;
import coaching.events.Envelope.KnownBy;
import coaching.events.Policy;
import coaching.query.kernel.figure.Figure.LeftOut;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

/// How much of a measure a reader is shown.
public final class Disclosure {

    private static final Disclosure ALL = new Disclosure(null);

    private final @Nullable Suppression rule;

    private Disclosure(@Nullable Suppression rule) {
        this.rule = rule;
    }

    /// Coordinators and auditors see activity, whoever's it is.
    public static Disclosure all() {
        return ALL;
    }

    /// By the larger of the groups required then and now: raising it covers the past too.
    public static Disclosure suppressed(Question question) {
        return new Disclosure(Suppression.of(strictest(question)));
    }

    /// By the group required under another policy where that is the larger.
    public static Disclosure suppressed(Question question, Policy other) {
        return new Disclosure(Suppression.of(stricter(strictest(question), other)));
    }

    private static Policy strictest(Question question) {
        return stricter(question.policyAt(question.asOf().last()),
            question.policies().at(Instant.MAX, Instant.MAX, KnownBy.KEPT).policy());
    }

    private static Policy stricter(Policy one, Policy other) {
        return one.smallestGroup() > other.smallestGroup() ? one : other;
    }

    public boolean withheld(int people) {
        return rule != null && rule.withheld(people);
    }

    /// The parts of a published total, absent where withheld.
    ///
    /// @param people of each part
    public <K> Map<K, @Nullable Integer> parts(Map<K, Integer> counts, Map<K, Integer> people) {
        Set<K> withheld = rule == null ? Set.of() : rule.withheldParts(people);
        var shown = new LinkedHashMap<K, @Nullable Integer>();
        counts.forEach((part, count) -> shown.put(part, withheld.contains(part) ? null : count));
        return shown;
    }

    public Figure figure(Measured measured, Question question) {
        var metric = measured.metric();
        var measure = measured.measure();
        var definition = metric.definition(question.policyAt(question.asOf().last()));
        if (withheld(measure.people())) {
            return Figure.withheld(metric, definition);
        }
        var leftOut = leftOut(measure);
        return Figure.shown(measured, definition, leftOut, leftOut.size() < measure.exclusions().size(),
            details(measured.details()));
    }

    /// A detail may rest on fewer people than its figure.
    private List<Figure.Detail> details(List<Detail> details) {
        var wholes = details.stream().filter(it -> it.whole() != null)
            .collect(groupingBy(it -> requireNonNull(it.whole()), toMap(Detail::name, Detail::people)));
        var withheld = new HashSet<String>();
        wholes.values().forEach(parts -> withheld.addAll(rule == null ? Set.of() : rule.withheldParts(parts)));
        return details.stream().map(it -> Figure.Detail.of(it, it.whole() == null
            ? withheld(it.people())
            : withheld.contains(it.name()))).toList();
    }

    public @Nullable Double value(Measure measure) {
        return withheld(measure.people()) ? null : Figure.orNull(measure.value());
    }

    /// By the id of the metric, in the order of the catalogue.
    public Map<String, @Nullable Double> values(Measures measures) {
        var values = new LinkedHashMap<String, @Nullable Double>();
        measures.all().forEach(it -> values.put(it.metric().id(), value(it.measure())));
        return values;
    }

    /// Counted in gaps, items or relationships, so a small number may be one person's.
    private List<LeftOut> leftOut(Measure measure) {
        return measure.exclusions().entrySet().stream()
            .filter(it -> !withheld(Math.clamp(it.getValue(), 0, Integer.MAX_VALUE)))
            .map(it -> new LeftOut(it.getKey().name(), it.getKey().text(), it.getValue())).toList();
    }
}
