package coaching.demo.simulation;

import coaching.demo.api.ConnectionOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;

/// Simulates a believable organisation.
@Command(name = "simulate",
    description = "Simulates an organisation: programmes, people, relationships, meetings, promises.")
public final class Simulation implements Callable<Integer> {

    @Option(names = "--people", defaultValue = "20", description = "20, 300 or 5000 (default ${DEFAULT-VALUE})")
    int people;

    @Option(names = "--months", defaultValue = "9", description = "length of the history (default ${DEFAULT-VALUE})")
    int months;

    @Option(names = "--seed", defaultValue = "7", description = "same seed, same history (default ${DEFAULT-VALUE})")
    long seed;

    @Option(names = "--until", description = "last day of the history (default: yesterday, UTC)")
    @Nullable
    LocalDate until;

    @Option(names = "--acknowledged", description = "file that gets one JSON line for every acknowledged command")
    @Nullable
    Path acknowledged;

    @Mixin
    ConnectionOptions where = new ConnectionOptions();

    @Override
    public Integer call() throws Exception {
        var end = until == null ? LocalDate.now(ZoneOffset.UTC).minusDays(1) : until;
        var present = end.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        try (var api = where.connect(); var lines = new Acknowledgements(acknowledged)) {
            var started = Instant.now();
            var sent = new SimulationRun(api, where::connectAs, System.out, lines::add)
                .run(new Organisation(seed, people, months, present));
            System.out.printf("%,d facts acknowledged in %d s%n", sent,
                Instant.now().getEpochSecond() - started.getEpochSecond());
        }
        return 0;
    }
}
