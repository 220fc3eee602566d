package coaching.benchmarks;

import coaching.benchmarks.harness.Benchmark;
import coaching.benchmarks.harness.Figures;
import coaching.benchmarks.workload.RunningKept;
import coaching.demo.api.UserPassword;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.IntStream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

/// The names of everybody in a programme of 5,000, from the request of a coordinator until the last byte of the answer, one request
/// after the other; and the same by a browser that has them already.
final class NamesBenchmark implements Benchmark {

    private static final int PEOPLE = 5_000;
    private static final int WARM_UP = 100;
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    /// What a browser does.
    ///
    /// @param programme its path
    private record Reader(HttpClient http, String programme, String token) {

        HttpResponse<byte[]> ask(String tag) throws IOException, InterruptedException {
            return http.send(HttpRequest.newBuilder(URI.create(programme + "/people"))
                .header("Authorization", "Bearer " + token).header("If-None-Match", tag).build(),
                BodyHandlers.ofByteArray());
        }

        /// @return sorted
        double[] millis(int requests, String tag, int status) throws IOException, InterruptedException {
            var millis = new double[requests];
            for (int i = -WARM_UP; i < requests; i++) {
                var since = System.nanoTime();
                var answer = ask(tag);
                var took = (System.nanoTime() - since) / 1e6;
                require(answer, status);
                millis[Math.max(0, i)] = took;
            }
            Arrays.sort(millis);
            return millis;
        }
    }

    @Override
    public Figures run(boolean lengthy) throws Exception {
        var requests = lengthy ? 5_000 : 500;
        try (var kept = RunningKept.start(); var http = HttpClient.newHttpClient()) {
            var programme = kept.commandUrl() + "/api/programmes/" + UUID.randomUUID();
            var manager = kept.signIn(http, UserPassword.ofDemo("manager"));
            send(http, HttpRequest.newBuilder(URI.create(programme)).header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"name\":\"Names\",\"zone\":\"Europe/Berlin\"}")), manager);
            send(http, HttpRequest.newBuilder(URI.create(programme + "/people/imports?dryRun=false"))
                .header("Content-Type", "text/csv").POST(BodyPublishers.ofString(people())), manager);
            return figures(
                new Reader(http, programme, kept.signIn(http, UserPassword.ofDemo("coordinator"))), requests);
        }
    }

    private static String people() {
        return IntStream.range(0, PEOPLE).mapToObj(it -> "Žofie Müller-Đặng " + it + ",person" + it + "@example.org")
            .collect(joining("\n", "name,email\n", "\n"));
    }

    private static Figures figures(Reader reader, int requests) throws IOException, InterruptedException {
        var first = System.nanoTime();
        var answer = reader.ask("\"none\"");
        var firstMillis = (System.nanoTime() - first) / 1e6;
        require(answer, OK);
        var tag = answer.headers().firstValue("ETag").orElseThrow();
        var figures = new Figures();
        figures.put("names.first_ms", firstMillis);
        figures.put("names.kilobytes", answer.body().length / 1e3);
        put(figures, "names", reader.millis(requests, "\"none\"", OK));
        put(figures, "names.unchanged", reader.millis(requests, tag, NOT_MODIFIED));
        return figures;
    }

    private static void put(Figures figures, String name, double[] sorted) {
        figures.put(name + ".p50_ms", sorted[sorted.length / 2]);
        figures.put(name + ".p99_ms", sorted[(int) (sorted.length * 0.99)]);
    }

    private static void send(HttpClient http, HttpRequest.Builder request, String token)
        throws IOException, InterruptedException {
        var answer = http.send(request.header("Authorization", "Bearer " + token)
            .header("Idempotency-Key", UUID.randomUUID().toString()).build(), BodyHandlers.ofByteArray());
        require(answer, answer.statusCode() == OK ? OK : 201);
    }

    private static void require(HttpResponse<byte[]> answer, int status) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(
                answer.request().uri() + " was answered " + answer.statusCode() + ": " + new String(answer.body(),
                    UTF_8));
        }
    }
}
