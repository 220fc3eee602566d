package coaching.platform.supervision;

import coaching.platform.process.OwnFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Reads and writes `ops.json`. Readers never see half a file.
public record OpsFile(Path path) {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /// Empty when there is none, or none that we can read: then nothing can be said about an earlier run.
    public Optional<Ops> read() {
        try {
            return Files.exists(path) ? Optional.of(JSON.readValue(Files.readString(path), Ops.class))
                : Optional.empty();
        } catch (JacksonException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Ops ops) {
        OwnFiles.write(path, JSON.writeValueAsString(ops) + "\n");
    }
}
