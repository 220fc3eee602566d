package coaching.platform.up;

import coaching.platform.process.Command;
import coaching.platform.process.JavaProgram;
import coaching.platform.process.OwnFiles;
import coaching.platform.process.Signal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/// Fills an empty Kept with an invented organisation, through the same API as everybody else.
record DemoRun(Layout layout, Checkout checkout, Addresses addresses, Services services, Supervisor supervisor) {

    private static final String MAIN = "coaching.demo.Demo";

    /// Once per data folder and size. A run that was cut short is repeated: its commands have the same keys.
    void run(int people) {
        var done = layout.demoDone(people);
        if (Files.exists(done)) {
            return;
        }
        var log = layout.log("demo");
        var process = Command.of(line(people), log, Signal.KILL)
            .with(Map.of("KEPT_INTEGRATION_SECRET", services.secrets().integration())).startPiped();
        supervisor.helper(process);
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> supervisor.say("demo: " + line));
            if (process.waitFor() == 0) {
                OwnFiles.write(done, "");
            } else {
                supervisor.say("demo: did not finish; the next infra/up --demo continues it");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> line(int people) {
        return List.of(JavaProgram.java(), "-XX:+UseSerialGC", "-cp", checkout.classpath("infra/demo"), MAIN,
            "--people", Integer.toString(people), "--command-url", addresses.commandUrl(),
            "--query-url", addresses.queryUrl());
    }
}
