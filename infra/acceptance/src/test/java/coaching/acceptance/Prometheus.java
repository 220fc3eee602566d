package coaching.acceptance;

import coaching.platform.process.Ports;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A real Prometheus with the product's own configuration, pointed at its ports and scraping every second.
final class Prometheus implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final int port;

    private Prometheus(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Prometheus scraping(Product product) {
        try {
            var folder = Files.createTempDirectory("kept-prometheus");
            var config = Files.readString(Path.of("../prometheus/prometheus.yml"))
                .replace("15s", "1s")
                .replace("localhost:8081", URI.create(product.commandUrl()).getAuthority())
                .replace("localhost:8080", URI.create(product.url()).getAuthority());
            Files.copy(Path.of("../prometheus/kept.rules.yml"), folder.resolve("kept.rules.yml"));
            var file = Files.writeString(folder.resolve("prometheus.yml"), config);
            var port = Ports.next();
            return new Prometheus(start(folder, file, port), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process start(Path folder, Path config, int port) throws IOException {
        return new ProcessBuilder("prometheus", "--config.file=" + config,
            "--storage.tsdb.path=" + folder.resolve("data"), "--web.listen-address=127.0.0.1:" + port)
            .redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
    }

    /// None while it is still starting.
    List<String> rowsIfUp(String promql) {
        try {
            return rows(promql);
        } catch (UncheckedIOException _) {
            return List.of();
        }
    }

    /// The values that are numbers. What Prometheus says of a wrong query is the message of the exception.
    List<String> rows(String promql) {
        var answer = ask("/api/v1/query?query=" + URLEncoder.encode(promql, StandardCharsets.UTF_8));
        if (!answer.path("status").asString().equals("success")) {
            throw new IllegalArgumentException(answer.path("error").asString());
        }
        var values = new ArrayList<String>();
        for (var row : answer.path("data").path("result")) {
            var value = row.path("value").path(1).asString();
            if (!value.equals("NaN")) {
                values.add(value);
            }
        }
        return values;
    }

    private JsonNode ask(String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
            return JsonMapper.shared().readTree(http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
        process.destroy();
    }
}
