package coaching.platform.kafka;

import coaching.platform.process.FolderLock;
import coaching.platform.process.OwnFiles;
import coaching.platform.process.PlatformFailure;
import coaching.platform.process.Ports;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/// A broker inside this JVM. For one that can be killed see [KafkaProcess].
public final class EmbeddedKafka implements AutoCloseable {

    private final FolderLock lock;
    private final int port;
    private final KafkaRaftServer server;

    private EmbeddedKafka(FolderLock lock, int port, KafkaRaftServer server) {
        this.lock = lock;
        this.port = port;
        this.server = server;
    }

    /// On a free port, with the folder's records when it has some. The folder survives [#close()].
    public static EmbeddedKafka start(Path folder) {
        return start(folder, Ports.next());
    }

    public static EmbeddedKafka start(Path folder, int port) {
        return start(folder, port, Optional.empty());
    }

    static EmbeddedKafka start(Path folder, int port, Optional<SecureListener> secure) {
        var own = OwnFiles.folder(folder);
        var lock = FolderLock.tryLock(own).orElseThrow(() -> new PlatformFailure("Kafka is using " + own + " already"));
        try {
            var settings = new BrokerSettings(own.resolve("log"), port, Ports.next(), secure).properties();
            format(own, settings);
            var server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
            server.startup();
            return new EmbeddedKafka(lock, port, server);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /// One broker for all tests of this JVM: give every test topics and groups of its own.
    public static EmbeddedKafka forTests() {
        return SharedKafka.BROKER;
    }

    public int port() {
        return port;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public Topics topics() {
        return new Topics(bootstrapServers());
    }

    public void awaitShutdown() {
        server.awaitShutdown();
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        lock.close();
    }

    private static void format(Path folder, Properties settings) {
        var file = folder.resolve("server.properties");
        var said = new ByteArrayOutputStream();
        try (var out = Files.newBufferedWriter(file); var print = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            settings.store(out, "written at every start");
            out.flush();
            var code = StorageTool
                .execute(new String[] {"format", "--ignore-formatted", "--cluster-id", clusterId(folder),
                    "--config", file.toString()}, print);
            if (code != 0) {
                throw new PlatformFailure("cannot format " + folder + ": " + said.toString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String clusterId(Path folder) throws IOException {
        var file = folder.resolve("cluster.id");
        if (!Files.exists(file)) {
            OwnFiles.write(file, Uuid.randomUuid().toString());
        }
        return Files.readString(file);
    }
}
