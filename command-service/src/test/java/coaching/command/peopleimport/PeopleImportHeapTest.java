package coaching.command.peopleimport;

import coaching.command.testing.RunningService;
import coaching.command.testing.World;
import coaching.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import java.lang.management.ManagementFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/// However many people a file has, nothing of them stays in memory, and it is imported within minutes. How many:
/// `kept.heap.people`.
@TestPropertySource(properties = "logging.level.kept.security=off")
class PeopleImportHeapTest extends RunningService {

    private static final int PEOPLE = Integer.getInteger("kept.heap.people", 5_000);
    private static final double MEGABYTE = 1 << 20;
    private static final double BOUND = 8;
    private static final int ROUNDS = 5;

    @Autowired
    private Vault vault;

    @Test
    void a_file_leaves_nothing_in_memory() {
        bring("warm", 500);
        var before = heap();
        long started = System.nanoTime();
        var world = bring("many", PEOPLE);
        var seconds = (System.nanoTime() - started) / 1e9;
        var peak = peak();
        var after = heap();
        System.out.printf("people=%d seconds=%.1f heap.before=%.1f heap.peak=%.1f heap.after=%.1f MB%n", PEOPLE,
            seconds,
            before, peak, after);
        assertThat(vault.roster().of(world.programme())).hasSize(PEOPLE);
        assertThat(after - before).isLessThan(BOUND);
    }

    private World bring(String name, int people) {
        var world = World.open(http(), integration());
        var file = IntStream.range(0, people).mapToObj(it -> "Person %d,%s%d@example.org,de,Europe/Berlin%n"
            .formatted(it, name, it)).collect(Collectors.joining("", "name,email,language,zone\n", ""));
        var answer = http().post(world.path() + "/people/imports?dryRun=false", file).as(coordinator())
            .header("Content-Type", "text/csv").send();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().path("counts").path("NEW").asInt()).isEqualTo(people);
        http().command("GET", world.path() + "/people?search=nobody", "").as(coordinator()).send();
        return world;
    }

    /// The most there was at once since the virtual machine started, by its pools.
    private static double peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(it -> it.getType() == java.lang.management.MemoryType.HEAP)
            .mapToLong(it -> it.getPeakUsage().getUsed()).sum() / MEGABYTE;
    }

    /// In megabytes. What a collection frees may need another to be gone.
    private static double heap() {
        var memory = ManagementFactory.getMemoryMXBean();
        return IntStream.range(0, ROUNDS).mapToDouble(_ -> {
            System.gc();
            return memory.getHeapMemoryUsage().getUsed() / MEGABYTE;
        }).min().orElseThrow();
    }
}
