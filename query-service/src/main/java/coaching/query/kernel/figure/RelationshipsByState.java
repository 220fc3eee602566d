package coaching.query.kernel.figure;

import coaching.analytics.history.KnownHistory;
import coaching.analytics.metric.Question;
import coaching.analytics.standing.Standing;
import coaching.events.id.ParticipantId;
import coaching.query.kernel.facts.ProgrammeFacts;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The relationships that are proposed or running, by state.
public record RelationshipsByState(List<RelationshipsByState.One> all) {

    public record One(Standing.State state, Set<ParticipantId> members) {}

    private record Key(Question question) {}

    public static RelationshipsByState of(ProgrammeFacts facts, Question question) {
        return new RelationshipsByState(facts.relationships()
            .answers(new Key(question), question, histories -> each(histories, question))
            .stream().flatMap(Collection::stream).toList());
    }

    private static List<One> each(List<KnownHistory> histories, Question question) {
        return histories.stream().flatMap(history -> Standing.of(history, question)
            .map(standing -> new One(standing.state(), history.participants())).stream()).toList();
    }

    public int people() {
        return peopleOf(all.stream());
    }

    private static int peopleOf(Stream<One> relationships) {
        return (int) relationships.flatMap(one -> one.members().stream()).distinct().count();
    }

    public Map<Standing.State, Integer> counts() {
        var counts = new EnumMap<Standing.State, Integer>(Standing.State.class);
        for (var state : Standing.State.values()) {
            counts.put(state, (int) all.stream().filter(one -> one.state() == state).count());
        }
        return counts;
    }

    public Map<Standing.State, Integer> peopleByState() {
        var people = new EnumMap<Standing.State, Integer>(Standing.State.class);
        for (var state : Standing.State.values()) {
            people.put(state, peopleOf(all.stream().filter(one -> one.state() == state)));
        }
        return people;
    }
}
