package coaching.platform.up;

import coaching.platform.process.Patience;
import coaching.platform.process.PlatformFailure;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Makes the next start of this build a fast one: while nobody is waiting, a second instance of each service shows what a start
/// needs, and Java keeps it. Whatever goes wrong here, Kept runs on, and starts slower next time.
///
/// @param rehearsal absent when not all servers are ours
record Training(List<Service> services, Optional<Rehearsal> rehearsal, Layout layout, Supervisor supervisor) {

    private static final Duration READY_WITHIN = Duration.ofMinutes(5);
    private static final Duration GONE_WITHIN = Duration.ofMinutes(3);

    /// What it connects to, it connects to in the background.
    private static final Duration SETTLED = Duration.ofSeconds(10);

    void run() {
        services.stream().filter(service -> !service.app().isTrained()).forEach(
            service -> attempt("no start-up cache for " + service.name(), () -> train(service)));
        rehearsal.ifPresent(stage -> attempt("something is left of a rehearsal", stage::strike));
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
        rehearsal.filter(stage -> stage.fits(service)).ifPresentOrElse(stage -> rehearse(service, stage),
            () -> run(service.app(), service.arguments(), BootApp.UNTIL_IT_WOULD_SERVE, _ -> {}));
    }

    private void rehearse(Service service, Rehearsal stage) {
        var actor = stage.set(service, layout);
        run(actor.app(), actor.arguments(), List.of(), process -> perform(actor, process));
    }

    private void run(BootApp app, List<String> arguments, List<String> options, Consumer<Process> performance) {
        app.train(arguments, options, process -> {
            supervisor.helper(process);
            performance.accept(process);
            awaitEnd(process);
        });
    }

    /// One that never answers has nothing to teach.
    private static void perform(ServicePiece actor, Process process) {
        if (Patience.until(READY_WITHIN, () -> !process.isAlive() || actor.isHealthy())) {
            Patience.until(SETTLED, () -> !process.isAlive());
            actor.visit();
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
