package coaching.acceptance;

import coaching.demo.Demo;
import coaching.platform.process.JavaProgram;
import coaching.platform.supervision.Ops;
import coaching.platform.supervision.OpsFile;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.joining;

/// A running Kept: PostgreSQL, Kafka and both services, started by the same supervisor as `infra/up`, on free ports
/// and with its data in a temporary folder.
final class Product implements AutoCloseable {

    /// The facts that are read just now, as a table of the query service's database.
    static final String FACTS = """
        (SELECT * FROM model.fact WHERE generation = (SELECT id FROM ingest.generation WHERE state = 'LIVE')) fact""";

    private static final Path CHECKOUT = Path.of("../..").toAbsolutePath().normalize();

    private final Path data;
    private final Process supervisor;

    Path data() {
        return data;
    }

    private Product(Path data, Process supervisor) {
        this.data = data;
        this.supervisor = supervisor;
    }

    /// One for all tests of this JVM that only look: an organisation of 20 plays in it.
    static Product shared() {
        return Shared.PRODUCT;
    }

    private static final class Shared {

        private static final Product PRODUCT = seeded();

        private static Product seeded() {
            var product = start(temporary());
            Runtime.getRuntime().addShutdownHook(new Thread(product::close));
            product.play("--people", "20");
            product.awaitRead();
            return product;
        }
    }

    static Path temporary() {
        try {
            return Files.createTempDirectory("kept-acceptance");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Without preparing later starts: few tests have one, and it takes a minute and a half.
    static Product start(Path data, String... options) {
        return start(data, System.getProperty("java.class.path"),
            Stream.concat(Stream.of("--demo-users", "--no-cache"), Stream.of(options)));
    }

    /// Where nobody signs in but at the issuer that the configuration names.
    static Product withIssuerOfItsOwn(Path data, Path config) {
        return start(data, System.getProperty("java.class.path"),
            Stream.of("--no-cache", "--config", config.toString()));
    }

    /// From jars, as `infra/up` does: Java keeps nothing of classes that are in folders.
    static Product packaged(Path data, String... options) {
        var platform = CHECKOUT.resolve("infra/platform/target");
        return start(data, platform.resolve("kept-platform-1-SNAPSHOT.jar") + File.pathSeparator
            + read(platform.resolve("classpath")), Stream.concat(Stream.of("--demo-users"), Stream.of(options)));
    }

    private static Product start(Path data, String classPath, Stream<String> options) {
        var up = List.of(JavaProgram.java(), "-Xmx128m", "-cp", classPath, "coaching.platform.up.Up", "--checkout",
            CHECKOUT.toString(), "--data", data.toString(), "--port", "0", "--command-port", "0", "--postgres-port",
            "0", "--kafka-port", "0");
        try {
            var line = Stream.concat(up.stream(), options).toList();
            var product = new Product(data, new ProcessBuilder(line).inheritIO().start());
            product.awaitHealthy();
            return product;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Until everything runs, for the first time or again.
    void awaitHealthy() {
        await("Kept is healthy", () -> isAlive() && file().read().filter(Product::healthy).isPresent());
    }

    /// What has ended does not become healthy any more.
    private boolean isAlive() {
        if (!supervisor.isAlive()) {
            throw new IllegalStateException("infra/up has ended with " + supervisor.exitValue());
        }
        return true;
    }

    private static boolean healthy(Ops ops) {
        return ops.state() == Ops.State.RUNNING
            && ops.processes().stream().allMatch(process -> process.health() == Ops.Health.HEALTHY);
    }

    Ops ops() {
        return file().read().orElseThrow();
    }

    String url() {
        return ops().url();
    }

    String commandUrl() {
        return ops().commandUrl();
    }

    Path secretFile() {
        return data.resolve("secrets/integration.secret");
    }

    /// Sends a story through the public API and waits for the last acknowledgement.
    void play(String... options) {
        demo("simulate", options);
    }

    void demo(String verb, String... options) {
        var arguments = new ArrayList<>(List.of(verb, "--command-url", commandUrl(), "--issuer", url(),
            "--secret-file", secretFile().toString()));
        arguments.addAll(List.of(options));
        if (Demo.run(arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("the story was not taken: " + arguments);
        }
    }

    /// @param role `kept_command` (of kept_store), `kept_query` or `kept_dashboard` (of kept_read)
    Connection connect(String role) throws SQLException {
        var database = role.equals("kept_command") ? "kept_store" : "kept_read";
        var port = ops().process("postgresql").port();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, role, secret(role));
    }

    /// Ids of all events of the log, sorted.
    List<String> events() {
        return texts("kept_command", "SELECT event_id::text FROM eventstore.event ORDER BY 1");
    }

    /// The same of those that the read models have.
    List<String> facts() {
        return texts("kept_query", "SELECT event_id::text FROM " + FACTS + " ORDER BY 1");
    }

    /// What events are, and what became of those that the query side set aside.
    List<String> described(Collection<String> events) {
        var ids = events.stream().map(it -> "'" + it + "'").collect(joining(", "));
        return Stream.concat(
            texts("kept_command",
                "SELECT event_id || ' ' || type FROM eventstore.event WHERE event_id IN (" + ids + ")")
                .stream(),
            texts("kept_query", "SELECT key || ' ' || reason || ' ' || problem FROM model.parked").stream()).toList();
    }

    private List<String> texts(String role, String query) {
        try (var connection = connect(role);
             var sql = connection.createStatement();
             var rows = sql.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long number(String role, String query) {
        return number(() -> connect(role), query);
    }

    @FunctionalInterface
    interface Database {
        Connection connect() throws SQLException;
    }

    /// The first value of the first row.
    static long number(Database database, String query) {
        try (var connection = database.connect();
             var sql = connection.createStatement();
             var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Until the read models have everything that is in the log by now.
    void awaitRead() {
        var head = number("kept_command", "SELECT max(last_position) FROM eventstore.block");
        await("position " + head + " can be read",
            () -> number("kept_query", "SELECT complete_to FROM live.state") >= head);
    }

    String integrationSecret() {
        return read(secretFile());
    }

    private String secret(String role) {
        return read(data.resolve("secrets/" + role + ".password"));
    }

    /// How many files of that name lie in the start-up cache.
    long cached(Pattern name) {
        try (var files = Files.walk(data.resolve("cache"))) {
            return files.filter(file -> name.matcher(file.getFileName().toString()).matches()).count();
        } catch (IOException | UncheckedIOException _) {
            return 0;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ends a process the hard way, if it runs just now.
    boolean kill(String process) {
        var pid = ops().process(process).pid();
        return pid != null && ProcessHandle.of(pid).filter(ProcessHandle::destroyForcibly).isPresent();
    }

    /// Ends a process the hard way. The supervisor starts it again.
    void kill9(String process) {
        var pid = ops().process(process).pid();
        if (pid == null || !kill(process)) {
            throw new IllegalStateException(process + " does not run");
        }
        await(process + " is back", () -> {
            var again = ops().process(process);
            return again.pid() != null && !again.pid().equals(pid) && again.health() == Ops.Health.HEALTHY;
        });
    }

    static void await(String what, BooleanSupplier done) {
        var deadline = System.nanoTime() + MINUTES.toNanos(3);
        while (!done.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                throw new IllegalStateException("waited in vain until " + what);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private OpsFile file() {
        return new OpsFile(data.resolve("ops.json"));
    }

    @Override
    public void close() {
        supervisor.destroy();
        try {
            if (!supervisor.waitFor(60, SECONDS)) {
                supervisor.destroyForcibly();
            }
        } catch (InterruptedException e) {
            supervisor.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
