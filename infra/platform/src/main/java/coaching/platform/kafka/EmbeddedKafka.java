package coaching.platform.kafka;

import coaching.platform.process.FolderLock;
import coaching.platform.process.OwnFiles;
import coaching.platform.process.PlatformFailure;
import coaching.platform.process.Ports;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

import java.nio.file.Path;
import java.util.Optional;

/// A broker inside this JVM. For one that can be killed see [KafkaProcess].
public final class EmbeddedKafka implements AutoCloseable {

    private final FolderLock lock;
    private final int port;
    private final KafkaSecrets secrets;
    private final KafkaRaftServer server;

    private EmbeddedKafka(FolderLock lock, int port, KafkaSecrets secrets, KafkaRaftServer server) {
        this.lock = lock;
        this.port = port;
        this.secrets = secrets;
        this.server = server;
    }

    /// On a free port, with the folder's records when it has some. The folder survives [#close()].
    public static EmbeddedKafka start(Path folder) {
        return start(folder, Ports.next());
    }

    public static EmbeddedKafka start(Path folder, int port) {
        return start(folder, port, new KafkaSecrets(folder.resolve("secrets")), Optional.empty());
    }

    /// A log made with other passwords, or with none at all, goes: the relay fills a new one.
    static EmbeddedKafka start(Path folder, int port, KafkaSecrets secrets, Optional<SecureListener> secure) {
        var own = OwnFiles.folder(folder);
        var lock = FolderLock.tryLock(own).orElseThrow(() -> new PlatformFailure("Kafka is using " + own + " already"));
        try {
            var log = new BrokerLog(own, secrets);
            var settings = new BrokerSettings(log.records(), port, Ports.next(), secrets, secure).properties();
            var isNew = log.format(settings);
            var server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
            server.startup();
            var kafka = new EmbeddedKafka(lock, port, secrets, server);
            if (isNew) {
                new Rights(kafka.login()).grant();
                log.complete();
            }
            return kafka;
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

    public void awaitShutdown() {
        server.awaitShutdown();
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        lock.close();
    }
}
