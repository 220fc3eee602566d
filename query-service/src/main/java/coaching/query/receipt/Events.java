package coaching.query.receipt;

import coaching.analytics.history.Fact;
import coaching.analytics.history.KnownHistory;
import coaching.analytics.replay.Nouns;
import coaching.events.EventId;
import coaching.events.EventTypes;
import coaching.events.RelationshipId;
import coaching.query.kernel.shape.Labels;
import coaching.query.kernel.shape.When;

import java.util.List;
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
    record Line(EventId eventId, long position, String type, String noun, When effectiveAt, RelationshipId relationship,
                String label) {}

    private record Of(Fact fact, KnownHistory history) {

        Line line() {
            var type = EventTypes.nameOf(fact.event());
            return new Line(fact.id(), fact.position(), type, Nouns.of(type), When.of(fact.at()),
                history.relationship(), Labels.of(history));
        }
    }

    static Events of(Basis basis, List<KnownHistory> histories, long after) {
        var ids = basis.measure().eventIds();
        var page = histories.stream().flatMap(Events::each)
            .filter(it -> it.fact().position() > after && ids.contains(it.fact().id()))
            .sorted(comparingLong(it -> it.fact().position())).limit(PAGE).map(Of::line).toList();
        return new Events(page, ids.size(), 0);
    }

    static Events withheld(Basis basis) {
        var total = basis.measure().eventIds().size();
        return new Events(List.of(), total, total);
    }

    private static Stream<Of> each(KnownHistory history) {
        return history.facts().stream().map(fact -> new Of(fact, history));
    }
}
