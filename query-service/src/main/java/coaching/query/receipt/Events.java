package coaching.query.receipt;

import coaching.analytics.history.Fact;
import coaching.analytics.history.KnownHistory;
import coaching.analytics.measure.Measure;
import coaching.analytics.metric.Question;
import coaching.analytics.replay.Nouns;
import coaching.events.EventTypes;
import coaching.events.Recorded;
import coaching.events.id.EventId;
import coaching.events.id.RelationshipId;
import coaching.query.kernel.shape.When;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import static java.util.Comparator.comparingLong;

/// The events a number rests on, a page of them.
///
/// @param total how many there are
/// @param withheld how many of them this reader may not see
record Events(List<Line> page, int total, int withheld) {

    static final int PAGE = 1000;

    /// @param type wire name
    /// @param noun what people call such a fact
    /// @param effectiveAt when it happened, as corrected
    /// @param relationship absent for a fact of the programme
    record Line(EventId eventId, long position, String type, String noun, When effectiveAt,
                @Nullable RelationshipId relationship) {}

    private record Of(Fact fact, KnownHistory history) {

        Line line() {
            var type = EventTypes.nameOf(fact.event());
            return new Line(fact.id(), fact.position(), type, Nouns.of(type), When.of(fact.at()),
                history.relationship());
        }
    }

    /// What was counted.
    static Events counted(Measure measure, List<KnownHistory> histories, long after) {
        var ids = measure.eventIds();
        return of(ids, each(histories, ids, after));
    }

    /// What stands beside it.
    static Events context(Measure measure, List<KnownHistory> histories, Question question, long after) {
        var ids = new HashSet<>(measure.contextIds());
        ids.removeAll(measure.eventIds());
        var people = histories.stream().flatMap(history -> history.participants().stream()).distinct().toList();
        var comings = question.presence().of(people, question).map(Events::line)
            .filter(it -> it.position() > after && ids.contains(it.eventId()));
        return of(ids, Stream.concat(each(histories, ids, after), comings));
    }

    private static Events of(Set<EventId> ids, Stream<Line> lines) {
        var page = lines.sorted(comparingLong(Line::position)).limit(PAGE).toList();
        return new Events(page, ids.size(), 0);
    }

    static Events withheld(int total) {
        return new Events(List.of(), total, total);
    }

    private static Stream<Line> each(List<KnownHistory> histories, Set<EventId> ids, long after) {
        return histories.stream().flatMap(history -> asTheyStand(history)
            .filter(fact -> fact.position() > after && ids.contains(fact.id()))
            .map(fact -> new Of(fact, history).line()));
    }

    private static Stream<Fact> asTheyStand(KnownHistory history) {
        var corrected = new HashMap<EventId, Fact>();
        history.corrected().forEach(fact -> corrected.put(fact.id(), fact));
        return history.facts().stream().map(fact -> corrected.getOrDefault(fact.id(), fact));
    }

    private static Line line(Recorded fact) {
        var type = EventTypes.nameOf(fact.event());
        return new Line(fact.envelope().id(), fact.envelope().position(), type, Nouns.of(type),
            When.of(fact.event().at()), null);
    }
}
