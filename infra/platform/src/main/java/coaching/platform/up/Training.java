package coaching.platform.up;

import coaching.platform.process.Patience;
import coaching.platform.process.PlatformFailure;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Makes the next start of this build a fast one: while nobody is waiting, a second instance of each service shows what a start
/// needs, and Java keeps it. A service that cannot be trained starts all the same, slower.
record Training(List<Service> services, Optional<Rehearsal> rehearsal, Layout layout, Reports reports) {

    private static final Duration READY_WITHIN = Duration.ofMinutes(5);

    void run() {
        for (var service : services) {
            if (!service.app().isTrained()) {
                try {
                    train(service);
                } catch (PlatformFailure e) {
                    reports.say("No start-up cache for " + service.name() + ": " + e.getMessage());
                }
            }
        }
    }

    private void train(Service service) {
        rehearsal.filter(stage -> stage.fits(service)).ifPresentOrElse(stage -> rehearse(service, stage),
            () -> service.app().train(service.arguments(), BootApp.UNTIL_IT_WOULD_SERVE, _ -> {}));
    }

    private void rehearse(Service service, Rehearsal stage) {
        var actor = stage.set(service);
        try {
            var piece = actor.piece(layout);
            actor.app().train(actor.arguments(), List.of(), process -> {
                Patience.until(READY_WITHIN, () -> !process.isAlive() || piece.isHealthy());
                piece.visit();
                process.destroy();
            });
        } finally {
            stage.strike();
        }
    }
}
