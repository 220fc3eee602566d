package coaching.acceptance;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/// Any process is ended the hard way at any time, also while it or another is still starting again. What was
/// acknowledged is in the log, each event once, and the read models have it.
///
/// `-Dkept.soak.seconds=300` goes on longer; `-Dkept.soak.prepared=true` first lets start-up caches be made, as an
/// installation has them. The figures are printed and no part of the test.
class SoakTest {

    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("kept.soak.seconds", 20));
    private static final long SEED = Long.getLong("kept.soak.seed", 1);
    private static final List<String> PROCESSES = List.of("command-service", "query-service", "kafka", "postgresql");
    private static final int LEAST_PAUSE = 4;
    private static final int MOST_PAUSE = 12;

    private int kills;
    private int seconds;
    private int acknowledging;
    /// Whole seconds after each kill in which nothing was acknowledged, up to the next kill.
    private final Map<String, List<Integer>> silences = new TreeMap<>();

    @Test
    void nothing_is_lost_however_often_anything_is_killed() throws Exception {
        var folder = Product.temporary();
        try (var product = product(folder.resolve("data"));
             var ledger = Ledger.begin(product, folder.resolve("acknowledged"))) {
            ledger.awaitMore();
            kill(product, ledger);
            product.awaitHealthy();
            ledger.finish();
            var acknowledged = ledger.events();
            var stored = product.events();
            print(ledger, Ledger.lost(acknowledged, stored), Ledger.doubled(acknowledged, stored));
            assertThat(kills).isPositive();
            assertThat(stored).as("acknowledged = stored, each once").isEqualTo(acknowledged);
            Product.await("the read models have every event", () -> product.facts().size() >= stored.size());
            assertThat(product.facts()).as("read models = log").isEqualTo(stored);
        }
    }

    private static Product product(Path data) throws IOException {
        if (!Boolean.getBoolean("kept.soak.prepared")) {
            return Product.start(data);
        }
        try (var first = Product.packaged(data)) {
            Product.await("both services are trained", () -> first.cached(Pattern.compile("app-.*\\.aot")) == 2);
        }
        return Product.packaged(data, "--no-cache");
    }

    private void kill(Product product, Ledger ledger) throws InterruptedException {
        var random = new Random(SEED);
        while (seconds < LENGTH.toSeconds()) {
            var process = PROCESSES.get(random.nextInt(PROCESSES.size()));
            kills += product.kill(process) ? 1 : 0;
            var silence = watch(ledger, LEAST_PAUSE + random.nextInt(MOST_PAUSE - LEAST_PAUSE));
            silences.computeIfAbsent(process, _ -> new ArrayList<>()).add(silence);
        }
    }

    /// How long nothing is acknowledged at first.
    private int watch(Ledger ledger, int pause) throws InterruptedException {
        var silence = pause;
        for (var second = 0; second < pause; second++) {
            var before = ledger.acknowledged();
            Thread.sleep(Duration.ofSeconds(1));
            var heard = ledger.acknowledged() > before;
            seconds++;
            acknowledging += heard ? 1 : 0;
            silence = heard ? Math.min(silence, second) : silence;
        }
        return silence;
    }

    private void print(Ledger ledger, long lost, long doubled) {
        System.out.printf(Locale.ROOT,
            "soak.seconds: %d%nsoak.kills: %d%nsoak.acknowledged: %d%nsoak.lost: %d%nsoak.doubled: %d%nsoak.share: %.2f%n",
            seconds, kills, ledger.acknowledged(), lost, doubled, (double) acknowledging / seconds);
        silences.forEach((process, all) -> System.out.printf("soak.silent_seconds %s: %s%n", process,
            all.stream().sorted().toList()));
    }
}
