package coaching.acceptance;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/// Stories that are told one after the other, so that there is one under way whatever is killed when, and every answer
/// that the service acknowledged a command with.
final class Ledger implements AutoCloseable {

    private final Path folder;
    private final AtomicBoolean enough = new AtomicBoolean();
    private final CompletableFuture<Void> stories;

    private Ledger(Product product, Path folder) {
        this.folder = folder;
        this.stories = CompletableFuture.runAsync(() -> tell(product));
    }

    static Ledger begin(Product product, Path folder) throws IOException {
        return new Ledger(product, Files.createDirectory(folder));
    }

    private void tell(Product product) {
        for (var seed = 1; !enough.get(); seed++) {
            product.play("--people", "40", "--seed", Integer.toString(seed),
                "--acknowledged", folder.resolve("story-" + seed).toString());
        }
    }

    int acknowledged() {
        return lines().size();
    }

    void awaitMore() {
        var before = acknowledged();
        Product.await("the story goes on", () -> stories.isDone() || acknowledged() > before);
        if (stories.isDone()) {
            stories.join();
        }
    }

    /// Ids of all events that were acknowledged, sorted.
    List<String> events() {
        return lines().stream().map(JsonMapper.shared()::readTree)
            .flatMap(answer -> answer.get("events").valueStream()).map(event -> event.get("id").asString()).sorted()
            .toList();
    }

    /// How many were acknowledged and are not stored.
    ///
    /// @param stored ids
    static long lost(List<String> acknowledged, List<String> stored) {
        var there = new HashSet<>(stored);
        return acknowledged.stream().filter(id -> !there.contains(id)).count();
    }

    /// How many are stored beyond those that were acknowledged. A story is told to its end, so there are none.
    static long doubled(List<String> acknowledged, List<String> stored) {
        return stored.size() - (acknowledged.size() - lost(acknowledged, stored));
    }

    private List<String> lines() {
        try (var files = Files.list(folder)) {
            var lines = new ArrayList<String>();
            for (var file : files.toList()) {
                lines.addAll(Files.readAllLines(file));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lets the story under way come to its end.
    void finish() {
        enough.set(true);
        stories.join();
    }

    @Override
    public void close() {
        enough.set(true);
    }
}
