package coaching.platform.up;

import coaching.platform.process.Command;
import coaching.platform.process.JavaProgram;
import coaching.platform.process.OwnFiles;
import coaching.platform.process.Signal;
import coaching.platform.settings.Addresses;
import coaching.platform.settings.Checkout;
import coaching.platform.settings.Layout;
import coaching.platform.settings.ServiceSettings;
import coaching.platform.supervision.Supervisor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// Fills an empty Kept with an invented organisation, through the same API as everybody else.
record DemoRun(Layout layout, Checkout checkout, Addresses addresses, ServiceSettings services, Supervisor supervisor,
               InstantSource clock) {

    private static final String MAIN = "coaching.demo.Demo";

    /// Once per data folder and size. A run that was cut short is repeated: its commands have the same keys.
    void run(int people) {
        var done = layout.demoDone(people);
        if (Files.exists(done)) {
            return;
        }
        var process = Command.of(line(people), layout.log("demo"), Signal.KILL).startPiped();
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
            "simulate",
            "--people", Integer.toString(people), "--until", lastDay(people), "--command-url", addresses.commandUrl(),
            "--issuer", services.issuer(), "--secret-file", services.secrets().integrationFile().toString());
    }

    /// Chosen once, so that a run continued on another day tells the same story.
    private String lastDay(int people) {
        var chosen = layout.demoLastDay(people);
        try {
            if (!Files.exists(chosen)) {
                OwnFiles.write(chosen, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1).toString());
            }
            return Files.readString(chosen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
