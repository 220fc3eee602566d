package coaching.query.board;

import coaching.analytics.history.KnownHistory;
import coaching.analytics.metric.Question;
import coaching.analytics.progress.Progress;
import coaching.events.id.ParticipantId;
import coaching.query.kernel.facts.ProgrammeFacts;
import coaching.query.kernel.figure.Disclosure;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// The relationships that were ever proposed, by how far they came.
record RelationshipsByProgress(List<One> all) {

    record One(Progress progress, Set<ParticipantId> members) {}

    private record Key(Question question) {}

    static RelationshipsByProgress of(ProgrammeFacts facts, Question question) {
        return new RelationshipsByProgress(facts.relationships()
            .answers(new Key(question), question, histories -> each(histories, question))
            .stream().flatMap(Collection::stream).toList());
    }

    private static List<One> each(List<KnownHistory> histories, Question question) {
        return histories.stream().flatMap(history -> Progress.of(history, question)
            .map(progress -> new One(progress, history.participants())).stream()).toList();
    }

    RelationshipsByProgress only(Predicate<Progress> which) {
        return new RelationshipsByProgress(all.stream().filter(one -> which.test(one.progress())).toList());
    }

    int people() {
        return (int) all.stream().flatMap(one -> one.members().stream()).distinct().count();
    }

    /// How many there are of each of these parts, which they all belong to one of; absent where withheld.
    <K> Map<K, @Nullable Integer> parts(List<K> parts, Function<Progress, K> partOf, Disclosure disclosure) {
        var counts = new LinkedHashMap<K, Integer>();
        var people = new LinkedHashMap<K, Integer>();
        for (var part : parts) {
            var some = only(progress -> partOf.apply(progress).equals(part));
            counts.put(part, some.all().size());
            people.put(part, some.people());
        }
        return disclosure.parts(counts, people);
    }
}
