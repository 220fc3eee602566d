package coaching.platform.postgres;

import coaching.platform.process.OwnFiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/// The server that all tests of one JVM share.
final class SharedPostgres {

    static final EmbeddedPostgres SERVER = start();

    private SharedPostgres() {}

    private static EmbeddedPostgres start() {
        try {
            var folder = Files.createTempDirectory("kept-postgres");
            var server = EmbeddedPostgres.start(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.kill9();
                OwnFiles.delete(folder);
            }, "stop-postgres"));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
