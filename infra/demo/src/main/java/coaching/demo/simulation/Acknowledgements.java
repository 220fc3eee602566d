package coaching.demo.simulation;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the service said yes to, line by line as it comes, for whoever wants to hold it to its word.
final class Acknowledgements implements AutoCloseable {

    private final Writer lines;

    Acknowledgements(@Nullable Path file) throws IOException {
        lines = file == null ? Writer.nullWriter() : Files.newBufferedWriter(file);
    }

    synchronized void add(JsonNode answer) {
        try {
            lines.write(answer + "\n");
            lines.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
