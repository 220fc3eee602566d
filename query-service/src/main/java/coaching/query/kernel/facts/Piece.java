package coaching.query.kernel.facts;

import coaching.analytics.catalogue.Metrics;
import coaching.analytics.history.KnownHistory;
import coaching.analytics.history.RelationshipHistory;
import coaching.analytics.metric.Measures;
import coaching.analytics.metric.Question;
import coaching.events.id.RelationshipId;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import static java.util.Objects.requireNonNull;

/// Some relationships of a programme and what was computed from them. A new fact replaces the piece it belongs to;
/// what was computed from the other pieces stays, because measures add up. Who asks while another computes
/// waits for it.
final class Piece {

    static final Piece EMPTY = new Piece(Map.of());

    private final Map<RelationshipId, RelationshipHistory> histories;
    private final Memo memo = new Memo();

    private record Key(Question question) {}

    private Piece(Map<RelationshipId, RelationshipHistory> histories) {
        this.histories = histories;
    }

    Piece with(Map<RelationshipId, RelationshipHistory> changed) {
        var all = new HashMap<>(histories);
        all.putAll(changed);
        return new Piece(all);
    }

    Optional<RelationshipHistory> find(RelationshipId relationship) {
        return Optional.ofNullable(histories.get(relationship));
    }

    Map<RelationshipId, RelationshipHistory> histories() {
        return histories;
    }

    /// @param compute from the histories folded to what was known as the question says
    synchronized <T> T answer(Record key, Question question, Function<List<KnownHistory>, T> compute) {
        return memo.<T>find(key).orElseGet(() -> memo.keep(key, compute.apply(
            histories.values().stream().map(it -> it.known(question.knownAt(), question.clock())).toList())));
    }

    /// Every metric for each question; those not asked before are computed in one fold.
    synchronized List<Measures> measure(List<Question> questions) {
        var known = new HashMap<Question, Measures>();
        questions.forEach(it -> memo.<Measures>find(new Key(it))
            .ifPresent(found -> known.put(it, found)));
        var missing = questions.stream().filter(it -> !known.containsKey(it)).distinct().toList();
        if (!missing.isEmpty()) {
            var measures = Metrics.trend(histories.values(), missing);
            for (int i = 0; i < missing.size(); i++) {
                known.put(missing.get(i), memo.keep(new Key(missing.get(i)), measures.get(i).withoutEvents()));
            }
        }
        return questions.stream().map(it -> requireNonNull(known.get(it))).toList();
    }
}
