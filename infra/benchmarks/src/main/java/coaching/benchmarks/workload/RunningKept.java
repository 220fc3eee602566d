package coaching.benchmarks.workload;

import coaching.demo.api.Credentials;
import coaching.demo.api.Credentials.NotGiven;
import coaching.platform.process.JavaProgram;
import coaching.platform.supervision.Ops;
import coaching.platform.supervision.Ops.Health;
import coaching.platform.supervision.OpsFile;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

/// All of Kept, started as `infra/up --demo-users` does, on free ports and with its data in a temporary folder.
public record RunningKept(Path data, Process supervisor) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    public static RunningKept start() throws IOException, InterruptedException {
        var data = Files.createTempDirectory("kept-bench-up");
        var up = List.of(JavaProgram.java(), "-Xmx128m", "-cp", System.getProperty("java.class.path"),
            "coaching.platform.up.Up", "--checkout", Path.of("").toAbsolutePath().toString(), "--data",
            data.toString(), "--port", "0", "--command-port", "0", "--postgres-port", "0", "--kafka-port", "0",
            "--demo-users", "--no-cache");
        var kept = new RunningKept(data, new ProcessBuilder(up).redirectOutput(data.resolve("up.log").toFile())
            .redirectErrorStream(true).start());
        kept.awaitHealthy();
        return kept;
    }

    private void awaitHealthy() throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (file().read().filter(RunningKept::isHealthy).isEmpty()) {
            if (!supervisor.isAlive() || System.nanoTime() > end) {
                close();
                throw new IllegalStateException("Kept did not become healthy, see " + data.resolve("up.log"));
            }
            MILLISECONDS.sleep(200);
        }
    }

    private static boolean isHealthy(Ops ops) {
        return ops.state() == Ops.State.RUNNING
            && ops.processes().stream().allMatch(it -> it.health() == Health.HEALTHY);
    }

    public String commandUrl() {
        return file().read().orElseThrow().commandUrl();
    }

    /// @return an access token
    public String signIn(HttpClient http, Credentials as) throws IOException, InterruptedException, NotGiven {
        var answer = as.exchange(http, URI.create(file().read().orElseThrow().url()));
        return JsonMapper.shared().readTree(answer.text()).path("access_token").asString();
    }

    private OpsFile file() {
        return new OpsFile(data.resolve("ops.json"));
    }

    @Override
    public void close() {
        supervisor.destroy();
        try {
            if (!supervisor.waitFor(60, SECONDS)) {
                supervisor.destroyForcibly();
            }
        } catch (InterruptedException _) {
            supervisor.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
