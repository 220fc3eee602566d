package coaching.query.policy;

import coaching.analytics.history.KnownHistory;
import coaching.analytics.metric.Policies;
import coaching.analytics.metric.Question;
import coaching.analytics.standing.Standing;
import coaching.events.Policy;
import coaching.events.id.ParticipantId;
import coaching.query.kernel.facts.ProgrammeFacts;
import coaching.query.kernel.figure.Disclosure;
import coaching.query.kernel.figure.RelationshipsByState;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import static java.util.stream.Collectors.groupingBy;

/// The relationships that are proposed or running, by their states under the policy in force and under another.
record Comparison(List<Comparison.One> all) {

    record One(Move move, Set<ParticipantId> members) {}

    record Move(Standing.State from, Standing.State to) {

        private boolean changes() {
            return from != to;
        }
    }

    private record Key(Question question, Policy asked) {}

    static Comparison of(ProgrammeFacts facts, Question question, Policy asked) {
        var other = question.policies(Policies.always(asked));
        return new Comparison(facts.relationships()
            .answers(new Key(question, asked), question, histories -> each(histories, question, other))
            .stream().flatMap(Collection::stream).toList());
    }

    private static List<One> each(List<KnownHistory> histories, Question question, Question other) {
        return histories.stream().flatMap(history -> Standing.of(history, question)
            .flatMap(from -> Standing.of(history, other).map(to -> new Move(from.state(), to.state())))
            .map(move -> new One(move, history.participants())).stream()).toList();
    }

    RelationshipsByState inForce() {
        return byState(Move::from);
    }

    RelationshipsByState asked() {
        return byState(Move::to);
    }

    private RelationshipsByState byState(Function<Move, Standing.State> state) {
        return new RelationshipsByState(all.stream()
            .map(one -> new RelationshipsByState.One(state.apply(one.move()), one.members())).toList());
    }

    int changed() {
        return (int) changes().count();
    }

    /// Whether the difference between the states gives away what becomes of too few people.
    boolean givesAway(Disclosure disclosure) {
        return changes().collect(groupingBy(One::move)).values().stream()
            .map(same -> same.stream().flatMap(one -> one.members().stream()).distinct().count())
            .anyMatch(people -> disclosure.withheld(Math.toIntExact(people)));
    }

    private Stream<One> changes() {
        return all.stream().filter(one -> one.move().changes());
    }
}
