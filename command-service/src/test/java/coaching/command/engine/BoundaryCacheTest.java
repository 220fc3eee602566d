package coaching.command.engine;

import coaching.command.engine.BoundaryCache.Known;
import coaching.command.past.Fact;
import coaching.command.testing.Http;
import coaching.command.testing.RunningService;
import coaching.command.testing.World;
import coaching.events.ProgrammeEvent.ProgrammeOpened;
import coaching.events.id.EventId;
import coaching.events.id.ParticipantId;
import coaching.events.id.RelationshipId;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.junit.jupiter.api.Test;

import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import static coaching.command.kernel.Facts.MONDAY;
import static coaching.command.kernel.Facts.PROGRAMME;
import static org.assertj.core.api.Assertions.assertThat;

class BoundaryCacheTest extends RunningService {

    static final List<Fact> FACTS = IntStream.range(0, 3).mapToObj(number -> new Fact(EventId.derived("key", number),
        new ProgrammeOpened(PROGRAMME, "Pairs", ZoneOffset.UTC, MONDAY))).toList();

    /// Each adoption depends on the one before, each yes on the latest, and all have looked at the programme before.
    @Test
    void what_came_since_counts() {
        var world = World.open(http(), integration());
        var coach = world.enrolled();
        world.active(coach, world.enrolled());
        for (var version = 1; version <= 3; version++) {
            world.did(adoption(world, version, 1));
        }
        var coachee = world.enrolled();
        var second = world.agreed(coach, coachee);
        assertThat(yes(world, second, coach).status()).isEqualTo(200);
        assertThat(yes(world, second, coachee).rule()).isEqualTo("COACH_AT_CAPACITY");
        world.did(adoption(world, 4, 2));
        assertThat(yes(world, second, coachee).status()).isEqualTo(200);
    }

    @Test
    void a_fact_found_twice_is_one() {
        assertThat(new Known(2, FACTS.subList(0, 2)).and(FACTS.subList(1, 3))).isEqualTo(FACTS);
    }

    @Test
    void who_has_read_less_takes_nothing_away() {
        var cache = new BoundaryCache();
        var criteria = EventCriteria.havingAnyTag();
        cache.keep(criteria, new Known(3, FACTS));
        cache.keep(criteria, new Known(2, FACTS.subList(0, 2)));
        assertThat(cache.of(criteria)).isEqualTo(new Known(3, FACTS));
    }

    @Test
    void much_is_not_remembered() {
        var cache = new BoundaryCache();
        var criteria = EventCriteria.havingAnyTag();
        cache.keep(criteria, new Known(3, FACTS));
        cache.keep(criteria, new Known(9, Collections.nCopies(201, FACTS.getFirst())));
        assertThat(cache.of(criteria)).isEqualTo(Known.NOTHING);
    }

    private Http.Command adoption(World world, int version, int capacity) {
        return http().post(world.path() + "/policies", """
            {"version":%d,"minSessions":2,"minSessionsWithinDays":90,"smallestGroup":5,"expectationsRequired":false,
             "capacityAsCoach":%d,"activateWithinDays":14,"firstSessionWithinDays":14,"pausedAtMostDays":60}"""
            .formatted(version, capacity));
    }

    /// Today, under the policy of today.
    private Http.Answer yes(World world, RelationshipId relationship, ParticipantId by) {
        return http().post(world.path(relationship) + "/acceptances", """
            {"by":"%s","agreementVersion":1}""".formatted(by))
            .as(integration()).header("Kept-Acting-Participant", by.toString()).send();
    }
}
