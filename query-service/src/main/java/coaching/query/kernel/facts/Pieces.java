package coaching.query.kernel.facts;

import coaching.analytics.catalogue.Metrics;
import coaching.analytics.history.KnownHistory;
import coaching.analytics.history.RelationshipHistory;
import coaching.analytics.metric.Measures;
import coaching.analytics.metric.Question;
import coaching.events.Recorded;
import coaching.events.RelationshipFact;
import coaching.events.id.RelationshipId;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The relationships of a programme, dealt out to pieces. Immutable.
public final class Pieces {

    private static final int COUNT = 64;
    static final Pieces EMPTY = new Pieces(new Piece[0]);

    private final Piece[] pieces;

    private Pieces(Piece[] pieces) {
        this.pieces = pieces;
    }

    Pieces append(List<Recorded> facts) {
        var changed = new HashMap<Integer, Map<RelationshipId, RelationshipHistory>>();
        for (var fact : facts) {
            if (fact.event() instanceof RelationshipFact of) {
                var id = of.relationship();
                var histories = changed.computeIfAbsent(indexOf(id), _ -> new HashMap<>());
                histories.put(id, Optional.ofNullable(histories.get(id)).or(() -> find(id))
                    .orElseGet(() -> RelationshipHistory.none(id)).append(fact));
            }
        }
        return changed.isEmpty() ? this : with(changed);
    }

    private Pieces with(Map<Integer, Map<RelationshipId, RelationshipHistory>> changed) {
        var all = new Piece[COUNT];
        Arrays.fill(all, Piece.EMPTY);
        System.arraycopy(pieces, 0, all, 0, pieces.length);
        changed.forEach((index, histories) -> all[index] = all[index].with(histories));
        return new Pieces(all);
    }

    public Optional<RelationshipHistory> find(RelationshipId relationship) {
        return pieces.length == 0 ? Optional.empty() : pieces[indexOf(relationship)].find(relationship);
    }

    public Collection<RelationshipHistory> all() {
        return Arrays.stream(pieces).flatMap(piece -> piece.histories().values().stream()).toList();
    }

    /// One answer from each piece, kept until a fact is added to it.
    ///
    /// @param key everything the answer depends on besides the facts; its class stands for one class of answers
    public <T> List<T> answers(Record key, Question question, Function<List<KnownHistory>, T> compute) {
        return Arrays.stream(pieces).parallel().map(piece -> piece.answer(key, question, compute)).toList();
    }

    /// Every metric over all relationships, for each question.
    ///
    /// @param questions of one knownAt and clock
    public List<Measures> measure(List<Question> questions) {
        var measured = Arrays.stream(pieces).parallel().map(piece -> piece.measure(questions)).toList();
        var sums = new ArrayList<Measures>(questions.size());
        for (int i = 0; i < questions.size(); i++) {
            var question = i;
            sums.add(Metrics.sum(measured.stream().map(piece -> piece.get(question)).toList()));
        }
        return sums;
    }

    private static int indexOf(RelationshipId relationship) {
        return Math.floorMod(relationship.hashCode(), COUNT);
    }
}
