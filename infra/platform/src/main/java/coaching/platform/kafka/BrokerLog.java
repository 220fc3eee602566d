package coaching.platform.kafka;

import coaching.platform.process.OwnFiles;
import coaching.platform.process.PlatformFailure;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// The folder of a broker: its records, and with whose passwords they were made.
record BrokerLog(Path folder, KafkaSecrets secrets) {

    private static final String JAAS = "jaas.config";

    Path records() {
        return folder.resolve("log");
    }

    /// @return whether nothing is in it yet, not even who may do what
    boolean format(Properties settings) {
        try {
            var isNew = !isComplete();
            if (isNew) {
                empty();
            }
            var file = folder.resolve("server.properties");
            OwnFiles.write(file, text(settings));
            run(file);
            return isNew;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Everything is as it should be: the next start keeps it.
    void complete() {
        OwnFiles.write(mark(), secrets.mark());
    }

    private boolean isComplete() throws IOException {
        return Files.exists(mark()) && Files.readString(mark()).equals(secrets.mark());
    }

    private void empty() throws IOException {
        Files.deleteIfExists(mark());
        Files.deleteIfExists(clusterFile());
        if (Files.exists(records())) {
            OwnFiles.delete(records());
        }
    }

    /// Without passwords: those are in files of their own.
    private static String text(Properties settings) throws IOException {
        var told = new Properties();
        settings.stringPropertyNames().stream().filter(name -> !name.endsWith(JAAS) && !name.endsWith(".password"))
            .forEach(name -> told.put(name, settings.getProperty(name)));
        var text = new StringWriter();
        told.store(text, "written at every start");
        return text.toString();
    }

    private void run(Path file) throws IOException {
        var arguments = new ArrayList<>(List.of("format", "--ignore-formatted", "--cluster-id", clusterId(),
            "--config", file.toString()));
        for (var user : KafkaUser.values()) {
            arguments.addAll(List.of("--add-scram", secrets.scram(user)));
        }
        var said = new ByteArrayOutputStream();
        try (var print = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            if (StorageTool.execute(arguments.toArray(String[]::new), print) != 0) {
                throw new PlatformFailure("cannot format " + folder + ": " + said.toString(StandardCharsets.UTF_8));
            }
        }
    }

    private String clusterId() throws IOException {
        if (!Files.exists(clusterFile())) {
            OwnFiles.write(clusterFile(), Uuid.randomUuid().toString());
        }
        return Files.readString(clusterFile());
    }

    private Path clusterFile() {
        return folder.resolve("cluster.id");
    }

    private Path mark() {
        return folder.resolve("passwords.sha256");
    }
}
