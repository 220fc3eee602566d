package coaching.platform.kafka;

import coaching.platform.process.OwnFiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/// The broker that all tests of one JVM share.
final class SharedKafka {

    static final EmbeddedKafka BROKER = start();

    private SharedKafka() {}

    private static EmbeddedKafka start() {
        try {
            var folder = Files.createTempDirectory("kept-kafka");
            var broker = EmbeddedKafka.start(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                broker.close();
                OwnFiles.delete(folder);
            }, "stop-kafka"));
            return broker;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
