package coaching.platform.kafka;

import coaching.platform.process.Command;
import coaching.platform.process.JavaProgram;
import coaching.platform.process.OwnFiles;
import coaching.platform.process.Patience;
import coaching.platform.process.PlatformFailure;
import coaching.platform.process.Ports;
import coaching.platform.process.Signal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// A broker in a process of its own, which can be killed and started again.
public final class KafkaProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> OPTIONS = List.of("-Xmx256m", "-XX:+UseZGC",
        "--sun-misc-unsafe-memory-access=allow", "-Dorg.slf4j.simpleLogger.showDateTime=true",
        "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
        "-Dorg.slf4j.simpleLogger.log.org.apache.kafka.common.config=warn");

    private final Path folder;
    private final int port;
    private final KafkaSecrets secrets;
    private Process process;

    private KafkaProcess(Path folder, int port) {
        this.folder = folder;
        this.port = port;
        this.secrets = new KafkaSecrets(folder.resolve("secrets"));
        this.process = launch();
    }

    public static KafkaProcess start(Path folder) {
        return new KafkaProcess(OwnFiles.folder(folder), Ports.next());
    }

    /// The program to run, for those who watch over it themselves. The collector hardly pauses: an event waits for the broker on
    /// its way to the pages.
    ///
    /// @param options more of them for Java
    public static Command command(Path folder, int port, KafkaSecrets secrets, Path log, List<String> options) {
        return Command.of(JavaProgram.line(KafkaMain.class,
            Stream.concat(OPTIONS.stream(), options.stream()).toList(),
            List.of(folder.toString(), Integer.toString(port), secrets.folder().toString())), log, Signal.TERM);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /// As the one who may do everything.
    public KafkaLogin login() {
        return login(KafkaUser.BROKER);
    }

    public KafkaLogin login(KafkaUser user) {
        return new KafkaLogin(bootstrapServers(), secrets.access(user));
    }

    public Topics topics() {
        return new Topics(login());
    }

    public long pid() {
        return process.pid();
    }

    public void kill9() {
        process.destroyForcibly();
        Patience.until(PATIENCE, () -> !process.isAlive());
    }

    public void restart() {
        close();
        process = launch();
    }

    @Override
    public void close() {
        process.destroy();
        if (!Patience.until(PATIENCE, () -> !process.isAlive())) {
            process.destroyForcibly();
        }
    }

    private Process launch() {
        var log = folder.resolve("server.log");
        var started = command(folder, port, secrets, log, List.of()).start();
        if (!Patience.until(PATIENCE, () -> Ports.answers(port) || !started.isAlive()) || !started.isAlive()) {
            started.destroyForcibly();
            throw new PlatformFailure("Kafka did not start on port " + port + ", see " + log);
        }
        return started;
    }
}
