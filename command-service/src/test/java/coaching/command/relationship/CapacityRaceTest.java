package coaching.command.relationship;

import coaching.command.testing.Http;
import coaching.command.testing.RunningService;
import coaching.command.testing.World;
import coaching.events.id.ParticipantId;
import coaching.events.id.RelationshipId;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/// What two people and a relationship share is decided as one, however many decide at once.
class CapacityRaceTest extends RunningService {

    static final int RACERS = 32;
    /// What the default policy grants a coach.
    static final int CAPACITY = 5;

    @Test
    void a_coach_is_never_overbooked() throws Exception {
        var world = World.open(http(), integration());
        var coach = world.enrolled();
        var coachees = IntStream.range(0, RACERS).mapToObj(_ -> world.enrolled()).toList();
        var relationships = coachees.stream().map(coachee -> acceptedBy(coach, coachee, world)).toList();

        var answers = atOnce(IntStream.range(0, RACERS)
            .mapToObj(i -> accept(world, relationships.get(i), coachees.get(i))).toList());

        assertThat(answers).filteredOn(it -> it.status() == 200).hasSize(CAPACITY);
        assertThat(answers).filteredOn(it -> it.status() != 200).extracting(Http.Answer::rule)
            .containsOnly("COACH_AT_CAPACITY");
    }

    @Test
    void the_same_people_are_never_together_twice() throws Exception {
        var world = World.open(http(), integration());
        var ann = world.enrolled();
        var ben = world.enrolled();
        var relationships = IntStream.range(0, RACERS).mapToObj(i -> i % 2 == 0
            ? acceptedBy(ann, ben, world)
            : acceptedBy(ben, ann, world)).toList();

        var answers = atOnce(IntStream.range(0, RACERS)
            .mapToObj(i -> accept(world, relationships.get(i), i % 2 == 0 ? ben : ann)).toList());

        assertThat(answers).filteredOn(it -> it.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(it -> it.status() != 200).extracting(Http.Answer::rule)
            .containsOnly("ALREADY_TOGETHER");
    }

    private static RelationshipId acceptedBy(ParticipantId coach, ParticipantId coachee, World world) {
        var relationship = world.agreed(coach, coachee);
        world.did(world.acceptance(relationship, coach));
        return relationship;
    }

    /// As a client does: what is contended is tried again under the same key.
    private static Callable<Http.Answer> accept(World world, RelationshipId relationship, ParticipantId by) {
        var command = world.acceptance(relationship, by);
        return () -> {
            var answer = command.send();
            while (answer.status() == 503) {
                answer = command.send();
            }
            return answer;
        };
    }

    private static List<Http.Answer> atOnce(List<Callable<Http.Answer>> racers) throws Exception {
        var start = new CyclicBarrier(racers.size());
        try (var threads = Executors.newFixedThreadPool(racers.size())) {
            return threads.invokeAll(racers.stream().<Callable<Http.Answer>>map(racer -> () -> {
                start.await();
                return racer.call();
            }).toList()).stream().map(java.util.concurrent.Future::resultNow).toList();
        }
    }
}
