package coaching.platform.warmup;

import coaching.platform.component.BootApp;
import coaching.platform.component.Service;
import coaching.platform.component.ServiceComponent;
import coaching.platform.process.Patience;
import coaching.platform.process.PlatformFailure;
import coaching.platform.settings.Layout;
import coaching.platform.supervision.Supervisor;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Makes the next start of this build a fast one: while nobody is waiting, a second instance of each service shows what a start
/// needs, and Java keeps it. Whatever goes wrong here, Kept runs on, and starts slower next time.
///
/// @param servers absent when not all of them are ours
public record WarmUp(List<Service> services, Optional<WarmUpServers> servers, Layout layout, Supervisor supervisor) {

    private static final Duration READY_WITHIN = Duration.ofMinutes(5);
    private static final Duration GONE_WITHIN = Duration.ofMinutes(3);

    /// What it connects to, it connects to in the background.
    private static final Duration SETTLED = Duration.ofSeconds(10);

    public void run() {
        services.stream().filter(service -> !service.app().isTrained()).forEach(
            service -> attempt("no start-up cache for " + service.name(), () -> train(service)));
        servers.ifPresent(own -> attempt("something is left of the warm-up", own::remove));
    }

    /// Failures of one that is being stopped are no news.
    private void attempt(String failed, Runnable step) {
        try {
            if (!supervisor.isStopping()) {
                step.run();
            }
        } catch (RuntimeException e) {
            if (!supervisor.isStopping()) {
                supervisor.say(failed + ": " + (e instanceof PlatformFailure ? e.getMessage() : e.toString()));
            }
        }
    }

    private void train(Service service) {
        servers.filter(own -> own.fits(service)).ifPresentOrElse(own -> trainOn(own, service),
            () -> run(service.app(), service.arguments(), BootApp.UNTIL_IT_WOULD_SERVE, _ -> {}));
    }

    private void trainOn(WarmUpServers own, Service service) {
        var instance = own.prepare(service, layout);
        run(instance.app(), instance.arguments(), List.of(), process -> exercise(instance, process));
    }

    private void run(BootApp app, List<String> arguments, List<String> options, Consumer<Process> exercise) {
        app.train(arguments, options, process -> {
            supervisor.helper(process);
            exercise.accept(process);
            awaitEnd(process);
        });
    }

    /// One that never answers has nothing to teach.
    private static void exercise(ServiceComponent instance, Process process) {
        if (Patience.until(READY_WITHIN, () -> !process.isAlive() || instance.isHealthy())) {
            Patience.until(SETTLED, () -> !process.isAlive());
            instance.visit();
            process.destroy();
        } else {
            process.destroyForcibly();
        }
    }

    private static void awaitEnd(Process process) {
        try {
            if (!process.waitFor(GONE_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("interrupted while training", e);
        }
    }
}
