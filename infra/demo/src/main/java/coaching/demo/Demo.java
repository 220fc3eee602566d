package coaching.demo;

import coaching.demo.Api.Target;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/// Plays a believable organisation, or sets up the groups of a real meeting history, over HTTP.
@Command(name = "demo", mixinStandardHelpOptions = true, description = "Plays a believable organisation into Kept.")
public final class Demo {

    @Option(names = "--people", scope = ScopeType.INHERIT, defaultValue = "20",
        description = "20, 300 or 5000 (default ${DEFAULT-VALUE})")
    int people;

    @Option(names = "--months", scope = ScopeType.INHERIT, defaultValue = "9",
        description = "length of the history (default ${DEFAULT-VALUE})")
    int months;

    @Option(names = "--seed", scope = ScopeType.INHERIT, defaultValue = "7",
        description = "same seed, same history (default ${DEFAULT-VALUE})")
    long seed;

    @Option(names = "--until", scope = ScopeType.INHERIT,
        description = "last day of the history (default: yesterday, UTC)")
    @Nullable
    LocalDate until;

    @Mixin
    Where where = new Where();

    /// Which Kept to talk to.
    static final class Where {

        @Option(names = "--command-url", scope = ScopeType.INHERIT, defaultValue = "http://localhost:8081")
        URI commands = URI.create("http://localhost:8081");

        @Option(names = "--issuer", scope = ScopeType.INHERIT, defaultValue = "http://localhost:8080")
        URI issuer = URI.create("http://localhost:8080");

        @Option(names = "--secret-file", required = true, scope = ScopeType.INHERIT,
            description = "file with the integration client's secret")
        Path secret = Path.of("integration-secret");

        Api connect() throws IOException {
            return new Api(new Target(commands, issuer, Files.readString(secret).strip()));
        }
    }

    @Command(name = "play",
        description = "Plays an organisation: programmes, people, relationships, meetings, promises.")
    int play(@Option(names = "--acknowledged",
        description = "file that gets one JSON line for every acknowledged command") @Nullable Path acknowledged)
        throws Exception {
        var end = until == null ? LocalDate.now(ZoneOffset.UTC).minusDays(1) : until;
        var present = end.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        try (var api = where.connect(); var lines = new Acknowledgements(acknowledged)) {
            var started = Instant.now();
            var sent = new Player(api, System.out, lines::add).play(new Organisation(seed, people, months, present));
            System.out.printf("%,d facts acknowledged in %d s%n", sent,
                Instant.now().getEpochSecond() - started.getEpochSecond());
        }
        return 0;
    }

    @Command(name = "groups", description = "Sets up the groups of a meeting CSV and imports it, after a dry run.")
    int groups(@Option(names = "--csv", required = true) Path csv,
               @Option(names = "--cadence", required = true, split = ",",
                   description = "group=days") Map<String, Integer> cadences,
               @Option(names = "--name", defaultValue = "Open-source working groups") String name)
        throws Exception {
        try (var api = where.connect()) {
            var groups = new StandingGroups(api, System.out, name);
            groups.setUp(name, csv, cadences);
            var text = Files.readString(csv);
            var dry = api.importMeetings(groups.programme(), text, true, "groups:dry:" + groups.programme());
            System.out.println("dry run: " + dry.path("counts"));
            var done = api.importMeetings(groups.programme(), text, false, "groups:import:" + groups.programme());
            System.out.println("imported: " + done.path("counts"));
        }
        return 0;
    }

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /// @return 0 when every fact was acknowledged
    public static int run(String... arguments) {
        var line = new CommandLine(new Demo());
        line.setExecutionExceptionHandler((failure, _, _) -> {
            if (!(failure instanceof Api.Refused || failure instanceof IOException)) {
                throw failure;
            }
            line.getErr().println("failed: " + failure.getMessage());
            return 1;
        });
        return line.execute(arguments);
    }

    private Demo() {}
}
