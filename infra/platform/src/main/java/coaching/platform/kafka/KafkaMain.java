package coaching.platform.kafka;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.Optional;

/// Runs a broker until told to stop. Arguments: folder, port, folder of its passwords.
final class KafkaMain {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaMain.class);

    private KafkaMain() {}

    /// A broker that cannot start leaves threads behind, which would keep a dead process alive.
    static void main(String[] arguments) {
        Thread.setDefaultUncaughtExceptionHandler((thread, cause) -> {
            LOG.error("{} failed", thread.getName(), cause);
            Runtime.getRuntime().halt(1);
        });
        var kafka = EmbeddedKafka.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]),
            new KafkaSecrets(Path.of(arguments[2])), Optional.empty());
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "stop-kafka"));
        kafka.awaitShutdown();
    }
}
