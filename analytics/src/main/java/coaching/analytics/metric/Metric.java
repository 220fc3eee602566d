package coaching.analytics.metric;

import coaching.analytics.history.KnownHistory;
import coaching.analytics.history.RelationshipHistory;
import coaching.analytics.measure.Measure;
import coaching.analytics.measure.MeasureBuilder;
import coaching.events.Policy;

import java.util.List;

/// A pure function of a relationship's facts and a question. The live number, the number as of a day, the number as it
/// was known then and the number under another policy are calls of this one function.
///
/// Every metric obeys the laws of `MetricLaws`: nothing merges to the same, merging is associative and commutative,
/// a fact not known yet changes nothing, and the events named are enough to compute the number again.
public interface Metric {

    About about();

    /// A relationship that ended before the window has nothing to say in it.
    ///
    /// @param history folded to the question's knownAt and clock
    default Measure measure(KnownHistory history, Question question) {
        return question.endedBefore(history.lifecycle()) ? nothing() : compute(history, question);
    }

    /// Of a relationship that had not ended when the window began.
    Measure compute(KnownHistory history, Question question);

    default Measure measure(RelationshipHistory history, Question question) {
        return measure(history.known(question.knownAt(), question.clock()), question);
    }

    default Measure.Reading reading() {
        return Measure.Reading.RATIO;
    }

    /// The measure of no relationship at all.
    default Measure nothing() {
        return new MeasureBuilder(reading()).measure();
    }

    /// Further figures read from the same measure.
    default List<Detail> details(Measure measure) {
        return List.of();
    }

    default String id() {
        return about().id();
    }

    default int version() {
        return about().version();
    }

    default String name() {
        return about().name();
    }

    default Unit unit() {
        return about().unit();
    }

    default String definition() {
        return about().definition();
    }

    /// The definition in the numbers of the policy in force.
    default String definition(Policy policy) {
        return definition();
    }

    default String formula() {
        return about().formula();
    }
}
