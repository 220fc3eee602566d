package coaching.platform.up;

import coaching.platform.process.OwnFiles;
import coaching.platform.process.PlatformFailure;
import coaching.platform.settings.Addresses;
import coaching.platform.settings.Checkout;
import coaching.platform.settings.Layout;
import coaching.platform.settings.Overrides;
import coaching.platform.settings.Secrets;
import coaching.platform.settings.ServiceSettings;
import coaching.platform.supervision.Supervisor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/// Runs Kept in the foreground until it is told to stop.
@Command(name = "infra/up", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Starts Kept: PostgreSQL, Kafka, the two services and the pages. Ctrl-C or infra/down stops it.")
final class Up implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "DIR", description = "the folder that holds everything (default: .kept)")
    private Path data = Path.of(Layout.DEFAULT);

    @Option(names = "--demo", paramLabel = "PEOPLE", arity = "0..1", fallbackValue = "300",
        description = "fill it, once it runs, with an invented organisation of 20, 300 or 5000 people (default: 300)")
    private int demo;

    @Option(names = "--demo-users",
        description = "let the demo users sign in, whose passwords anybody knows, without playing the demo")
    private boolean demoUsers;

    @Option(names = "--port", description = "pages and read API (default: ${DEFAULT-VALUE}; 0 = a free one)")
    private int port = 8080;

    @Option(names = "--command-port", description = "command API (default: ${DEFAULT-VALUE})")
    private int commandPort = 8081;

    @Option(names = "--postgres-port", description = "PostgreSQL (default: ${DEFAULT-VALUE})")
    private int postgresPort = 5442;

    @Option(names = "--kafka-port", description = "Kafka (default: ${DEFAULT-VALUE})")
    private int kafkaPort = 9094;

    @Option(names = "--config", paramLabel = "FILE",
        description = "Spring properties for the services, which may point to other servers than the ones started here")
    private @Nullable Path config;

    @Option(names = "--no-cache", description = "do not prepare a start-up cache once everything runs")
    private boolean noCache;

    @Option(names = "--program", hidden = true)
    private String program = "up-";

    @Option(names = "--checkout", hidden = true)
    private Path checkout = Path.of("").toAbsolutePath();

    static void main(String[] arguments) {
        var line = new CommandLine(new Up());
        line.setExecutionExceptionHandler((failure, _, _) -> {
            if (!(failure instanceof PlatformFailure)) {
                throw failure;
            }
            line.getErr().println("infra/up: " + failure.getMessage());
            return 1;
        });
        System.exit(line.execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        var layout = Layout.in(data);
        var lock = Leftovers.takeOver(layout);
        if (lock.isEmpty()) {
            System.out.println(Welcome.alreadyRunning(layout));
            return 0;
        }
        LogFiles.keepBounded(layout.logs());
        OwnFiles.deleteOthers(layout.cache().resolve(program), "up-");
        run(assemble(layout));
        new CountDownLatch(1).await();
        return 0;
    }

    /// A stop half way through makes every later step fail: that is no news.
    private void run(Installation installation) {
        try {
            var warmUp = installation.start();
            installation.supervisor().say(Welcome.text(installation));
            offerSetup(installation);
            demonstrate(installation);
            if (!noCache) {
                warmUp.run();
            }
        } catch (PlatformFailure e) {
            if (!installation.supervisor().isStopping()) {
                throw e;
            }
        }
    }

    private Installation assemble(Layout layout) {
        var addresses = new Addresses(port, commandPort, postgresPort, kafkaPort);
        var overrides = config == null ? Overrides.NONE : Overrides.read(config);
        var services = new ServiceSettings(addresses, new Secrets(layout), overrides, hasDemoUsers());
        if (hasDemoUsers() && !services.issuerIsEmbedded()) {
            throw new PlatformFailure(
                "--demo signs in at the embedded issuer, which " + ServiceSettings.ISSUER + " replaces");
        }
        services.requireIssuerDatabase();
        if (Boolean.parseBoolean(services.query().get(ServiceSettings.DEMO_USERS))) {
            DemoAddressCheck.check(services.query());
        }
        if (Boolean.parseBoolean(services.command().get(ServiceSettings.MAILBOX))) {
            DemoAddressCheck.checkAddresses(services.command());
        }
        var supervisor = Supervisor.start(layout, addresses.queryUrl(), addresses.commandUrl());
        return new Installation(layout, new Checkout(checkout), addresses, services, supervisor);
    }

    private boolean hasDemoUsers() {
        return demo > 0 || demoUsers;
    }

    /// Shown to whoever started it and written nowhere: the console has a log.
    private static void offerSetup(Installation installation) {
        if (installation.services().needsAccounts()) {
            new SetupLink(installation.services().secrets(), installation.services().issuerDatabase(),
                InstantSource.system())
                .renew(installation.services().publicUrl())
                .ifPresent(link -> System.out.println(Welcome.setup(link)));
        }
    }

    private void demonstrate(Installation installation) {
        if (demo > 0) {
            new DemoRun(installation.layout(), installation.checkout(), installation.addresses(),
                installation.services(), installation.supervisor(),
                InstantSource.system()).run(demo);
        }
    }
}
