package coaching.analytics.laws;

import coaching.analytics.catalogue.Metrics;
import coaching.analytics.history.AsOf;
import coaching.analytics.history.Fact;
import coaching.analytics.history.RelationshipHistory;
import coaching.analytics.measure.Measure;
import coaching.analytics.measure.MeasureBuilder;
import coaching.analytics.metric.Comings;
import coaching.analytics.metric.Detail;
import coaching.analytics.metric.Metric;
import coaching.analytics.metric.Presence;
import coaching.analytics.metric.Question;
import coaching.analytics.metric.Unit;
import coaching.analytics.metric.Window;
import coaching.analytics.story.Histories;
import coaching.events.Envelope.KnownBy;
import coaching.events.Evidence;
import coaching.events.Recorded;
import coaching.testing.story.RandomStories;
import coaching.testing.story.Story;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static coaching.analytics.story.Histories.asOf;
import static coaching.analytics.story.Histories.history;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// What holds for every metric, tried on made-up histories. A metric's test extends this and gets it for free.
public abstract class MetricLaws {

    private static final int MANY = 60;
    private static final List<Story> STORIES = IntStream.range(0, MANY).mapToObj(RandomStories::of).toList();

    private final Metric metric = metric();

    protected abstract String id();

    protected Metric metric() {
        return Metrics.find(id()).orElseThrow();
    }

    @Test
    void the_laws_are_tried_on_histories_that_matter() {
        var values = IntStream.of(60, 130, 200).boxed().flatMap(day -> stories().stream()
            .map(story -> measure(story, day).value())).filter(value -> value.isPresent());
        assertThat(values.distinct().count()).isGreaterThan(1);
    }

    @Test
    void nothing_merged_in_changes_nothing() {
        measures().forEach(measure -> {
            assertThat(measure.merge(metric.nothing())).isEqualTo(measure);
            assertThat(metric.nothing().merge(measure)).isEqualTo(measure);
        });
    }

    @Test
    void nothing_has_no_value() {
        assertThat(sum(measures()).people()).isPositive();
        assertThat(metric.nothing().value()).isEmpty();
        assertThat(metric.nothing().people()).isZero();
    }

    @Test
    void pieces_add_up_to_the_whole_in_any_order() {
        var measures = measures();
        var whole = sum(measures);
        var random = new Random(7);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(measures, random);
            var cut = random.nextInt(MANY);
            var left = sum(measures.subList(0, cut));
            var right = sum(measures.subList(cut, MANY));
            assertThat(left.merge(right)).isEqualTo(whole);
            assertThat(right.merge(left)).isEqualTo(whole);
        }
    }

    @Test
    void merging_is_associative() {
        var measures = measures();
        for (int i = 2; i < MANY; i++) {
            var a = measures.get(i - 2);
            var b = measures.get(i - 1);
            var c = measures.get(i);
            assertThat(a.merge(b).merge(c)).isEqualTo(a.merge(b.merge(c)));
        }
    }

    @Test
    void events_may_be_dropped_before_or_after_merging() {
        var measures = measures();
        var dropped = sum(measures.stream().map(Measure::withoutEvents).toList());
        assertThat(dropped).isEqualTo(sum(measures).withoutEvents()).isNotEqualTo(sum(measures));
        assertThat(dropped.people()).isEqualTo(sum(measures).people());
        assertThat(dropped.eventIds()).isEmpty();
    }

    /// Else a detail of few people would be shown as one of nobody.
    @Test
    void a_detail_rests_on_the_people_whose_facts_it_is_made_of() {
        stories().forEach(story -> {
            for (int day = 5; day < 200; day += 39) {
                var question = asOf(story, day);
                var people = history(story).known(question.knownAt(), question.clock()).participants().size();
                assertThat(metric.details(metric.measure(history(story), question)))
                    .allSatisfy(detail -> assertThat(detail.people() <= people
                        && (detail.people() > 0 || detail.value().orElse(0) == 0)).as(detail.toString()).isTrue());
            }
        });
    }

    /// Time travel is the same as having only the beginning of the log.
    @Test
    void known_then_is_the_log_cut_then() {
        stories().forEach(story -> {
            for (int day = 0; day < 200; day += 13) {
                var then = story.at(day).latest();
                var cut = story.facts().stream().filter(fact -> !fact.envelope().recordedAt().isAfter(then)).toList();
                assertThat(cut).isEqualTo(story.facts().subList(0, cut.size()));
                var question = asOf(story, 200);
                assertThat(metric.measure(history(story), question.knownAt(then, KnownBy.KEPT)))
                    .isEqualTo(metric.measure(historyOf(story, cut), question));
            }
        });
    }

    @Test
    void a_fact_not_known_yet_by_the_clock_asked_for_changes_nothing() {
        for (var clock : KnownBy.values()) {
            stories().forEach(story -> {
                var then = story.at(60).latest();
                var known = story.facts().stream().filter(f -> !f.envelope().knownSince(clock).isAfter(then)).toList();
                var question = asOf(story, 70).knownAt(then, clock);
                assertThat(metric.measure(history(story), question))
                    .isEqualTo(metric.measure(historyOf(story, known), question));
            });
        }
    }

    /// By the same function from the facts listed alone, with what was left out of it and why.
    @Test
    void every_number_can_be_computed_again_from_its_receipt() {
        everyAsking((story, question) -> {
            var measure = metric.measure(history(story), question);
            var ids = new HashSet<>(measure.eventIds());
            ids.addAll(measure.contextIds());
            var history = history(story).known(question.knownAt(), question.clock()).only(ids);
            var again = metric.measure(history, question.presence(question.presence().only(ids)));
            assertThat(again.withoutEvents()).isEqualTo(measure.withoutEvents());
        });
    }

    @Test
    void a_receipt_lists_nothing_later_than_as_of_nor_what_was_not_known() {
        everyAsking((story, question) -> {
            var listed = metric.measure(history(story), question).eventIds();
            var history = history(story).known(question.knownAt(), question.clock());
            assertThat(history.facts()).extracting(Fact::id).containsAll(listed);
            var facts = Stream.concat(history.facts().stream(), history.corrected().stream());
            var times = facts.filter(fact -> listed.contains(fact.id()))
                .collect(groupingBy(Fact::id, mapping(Fact::earliest, toList())));
            assertThat(times.values()).allSatisfy(at -> assertThat(at).anyMatch(question.asOf()::reached));
        });
    }

    /// As of a day as it was known on it, with and without a window, somebody left and back, for every grade.
    private void everyAsking(BiConsumer<Story, Question> law) {
        var random = new Random(11);
        for (var story : stories()) {
            for (int day = 5; day < 220; day += 13) {
                var question = asOf(story, day).knownAt(story.at(day).latest(), KnownBy.KEPT)
                    .minEvidence(random.nextBoolean() ? Evidence.E1 : Evidence.E2)
                    .window(random.nextInt(3) == 0 ? Window.ALL : new Window(1 + random.nextInt(120)))
                    .presence(comings(story, random));
                law.accept(story, question);
            }
        }
    }

    private static Presence comings(Story story, Random random) {
        var left = random.nextInt(200);
        return random.nextInt(3) == 0
            ? Presence.ALWAYS
            : Comings.of(story).left(random.nextInt(2), left).back(0, left + random.nextInt(60)).presence();
    }

    @Test
    void before_the_first_fact_nothing_was_due() {
        stories().forEach(story -> assertThat(measure(story, -10).value()).isEmpty());
    }

    @Test
    void a_trend_is_the_same_question_at_each_date() {
        var histories = stories().stream().map(Histories::history).toList();
        var question = Question.of(AsOf.of(stories().getFirst().at(0)), Story.ALWAYS).minEvidence(Evidence.E2);
        var questions = IntStream.of(30, 90, 150).mapToObj(day -> AsOf.of(stories().getFirst().at(day)))
            .map(question::asOf).toList();
        var trend = Metrics.trend(histories, questions);
        for (int i = 0; i < questions.size(); i++) {
            var asked = questions.get(i);
            assertThat(trend.get(i).of(metric))
                .isEqualTo(sum(histories.stream().map(history -> metric.measure(history, asked)).toList()));
        }
    }

    /// Readers show it as its unit says.
    @Test
    void a_number_is_one_of_its_unit() {
        var numbers = stories().stream().flatMap(story -> Stream.of(20, 60, 200).map(day -> measure(story, day)))
            .flatMap(measure -> Stream.concat(Stream.of(new Shown(metric.unit(), measure.value())),
                metric.details(measure).stream().map(it -> new Shown(it.unit(), it.value()))));
        assertThat(numbers).allMatch(Shown::possible).anyMatch(it -> it.value().isPresent());
    }

    private record Shown(Unit unit, OptionalDouble value) {

        boolean possible() {
            var least = unit == Unit.INDEX ? -1 : 0;
            var most = unit == Unit.INDEX || unit == Unit.RATIO ? 1 : Double.MAX_VALUE;
            return value.isEmpty() || (value.getAsDouble() >= least && value.getAsDouble() <= most);
        }
    }

    /// Else a bar of them would show something else than the figure counts.
    @Test
    void parts_add_up_to_everything_that_was_counted() {
        var whole = sum(measures());
        var parts = metric.details(whole).stream().filter(Detail::part).toList();
        var all = parts.stream().mapToDouble(it -> it.value().orElseThrow()).sum();
        assertThat(parts.stream().map(Detail::unit).distinct()).hasSizeLessThan(2);
        if (!parts.isEmpty()) {
            assertThat(all).isCloseTo(parts.getFirst().unit() == Unit.RATIO ? 1 : whole.denominator(), within(1e-9));
        }
    }

    @Test
    void figures_are_finite() {
        metric.details(sum(measures()))
            .forEach(detail -> assertThat(detail.value().orElse(0)).as(detail.name()).isFinite());
    }

    /// A law that is tried where there is nothing to measure holds of anything.
    private List<Story> stories() {
        assertThat(STORIES).anyMatch(story -> measure(story, 200).value().isPresent());
        return STORIES;
    }

    private Measure measure(Story story, int asOf) {
        return metric.measure(history(story), asOf(story, asOf));
    }

    private List<Measure> measures() {
        return new ArrayList<>(stories().stream().map(story -> measure(story, 200)).toList());
    }

    private Measure sum(List<Measure> measures) {
        var builder = new MeasureBuilder(metric.reading());
        measures.forEach(builder::add);
        return builder.measure();
    }

    private static RelationshipHistory historyOf(Story story, List<Recorded> facts) {
        return RelationshipHistory.of(story.relationship(), facts);
    }
}
