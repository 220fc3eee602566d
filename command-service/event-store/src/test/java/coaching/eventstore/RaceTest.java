package coaching.eventstore;

import coaching.eventstore.append.AppendConflict;
import coaching.eventstore.event.CommandReceipt;
import coaching.eventstore.event.StoreFailure.CommandKeyAlreadyUsed;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

import static coaching.eventstore.Some.after;
import static coaching.eventstore.Some.event;
import static coaching.eventstore.Some.key;
import static coaching.eventstore.Some.tag;
import static org.assertj.core.api.Assertions.assertThat;

/// 32 at once.
class RaceTest {

    private static final int RACERS = 32;
    private static final Tag COACH = tag("coach", "ann");

    private final PostgresEventStorageEngine store = Stores.engine();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void one_of_all_who_saw_the_same_past_wins() throws Exception {
        for (int round = 0; round < 20; round++) {
            var seen = store.log().head();
            var won = race(_ -> attempt(seen, EventCriteria.havingTags(COACH)));
            assertThat(won).containsOnlyOnce(true);
            assertThat(store.log().head()).isEqualTo(seen + 1);
        }
    }

    @Test
    void a_capacity_of_three_is_never_exceeded_by_those_who_look_again() throws Exception {
        var won = race(_ -> {
            while (true) {
                var seen = Reading.marker(store, EventCriteria.havingTags(COACH));
                if (Reading.sourced(store, EventCriteria.havingTags(COACH)).size() >= 3) {
                    return false;
                }
                if (attempt(seen, EventCriteria.havingTags(COACH))) {
                    return true;
                }
            }
        });
        assertThat(won.stream().filter(yes -> yes)).hasSize(3);
        assertThat(Reading.sourced(store, EventCriteria.havingTags(COACH))).hasSize(3);
    }

    @Test
    void racers_with_other_boundaries_are_not_disturbed() throws Exception {
        var won = race(
            racer -> attempt(0, EventCriteria.havingTags(tag("racer", "" + racer)), tag("racer", "" + racer)));
        assertThat(won).doesNotContain(false);
    }

    @Test
    void a_command_sent_by_all_acts_once_and_all_learn_the_first_answer() throws Exception {
        var receipts = race(racer -> {
            try {
                store.append(Some.NO_CONDITION, key("same"), List.of(event("Held"), event("Told")));
                return store.receipts().find("same").orElseThrow();
            } catch (CommandKeyAlreadyUsed used) {
                return used.receipt();
            }
        });
        assertThat(receipts.stream().map(CommandReceipt::firstPosition).distinct()).containsExactly(1L);
        assertThat(receipts).allMatch(receipt -> receipt.lastPosition() == 2 && "same".equals(receipt.key()));
        assertThat(store.log().head()).isEqualTo(2);
    }

    @Test
    void positions_are_gapless_and_in_the_order_of_acknowledgement() throws Exception {
        var last = race(racer -> {
            long own = 0;
            for (int i = 0; i < 50; i++) {
                var appended = store.append(Some.NO_CONDITION, null,
                    Some.events(1 + racer % 3, "Held", tag("racer", "" + racer)));
                assertThat(appended.firstPosition()).isGreaterThan(own);
                own = appended.lastPosition();
            }
            return own;
        });
        assertThat(last.stream().mapToLong(Long::longValue).max()).hasValue(store.log().head());
        assertThat(store.log().stream(0).mapToLong(stored -> stored.position()))
            .containsExactlyElementsOf(LongStream.rangeClosed(1, store.log().head()).boxed().toList());
        assertThat(store.log().verify().findings()).isEmpty();
    }

    private boolean attempt(long seen, EventCriteria criteria, Tag... more) {
        try {
            var event = more.length == 0 ? event("Assigned", COACH) : event("Assigned", more);
            store.append(after(seen, criteria), null, List.of(event));
            return true;
        } catch (AppendConflict _) {
            return false;
        }
    }

    @FunctionalInterface
    private interface Racer<T> {
        T run(int number) throws Exception;
    }

    private static <T> List<T> race(Racer<T> racer) throws Exception {
        var start = new CyclicBarrier(RACERS);
        try (var threads = Executors.newFixedThreadPool(RACERS)) {
            var runs = new ArrayList<Future<T>>();
            for (int i = 0; i < RACERS; i++) {
                int number = i;
                Callable<T> run = () -> {
                    start.await();
                    return racer.run(number);
                };
                runs.add(threads.submit(run));
            }
            var results = new ArrayList<T>();
            for (var run : runs) {
                results.add(run.get());
            }
            return results;
        }
    }
}
