package coaching.platform.up;

import coaching.platform.component.PostgresComponent;
import coaching.platform.process.Ports;
import coaching.platform.process.User;
import coaching.platform.settings.Layout;
import coaching.platform.supervision.ManagedProcess;
import coaching.platform.supervision.Supervisor;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// An up with a real PostgreSQL and two stand-ins for the services.
final class StandInUp {

    private StandInUp() {}

    @SuppressWarnings("SystemOut")
    static void main(String[] arguments) throws InterruptedException {
        var layout = Layout.in(Path.of(arguments[0]));
        var lock = Leftovers.takeOver(layout);
        if (lock.isEmpty()) {
            System.out.println(Welcome.alreadyRunning(layout));
            return;
        }
        var supervisor = Supervisor.start(layout, "http://pages", "http://commands");
        supervisor.stage(List.of(new PostgresComponent(layout, Ports.next(), User.neverRoot())))
            .forEach(ManagedProcess::awaitHealthy);
        supervisor.stage(List.of(StandIn.on(Ports.next(), layout, "one"), StandIn.on(Ports.next(), layout, "two")))
            .forEach(ManagedProcess::awaitHealthy);
        supervisor.running();
        new CountDownLatch(1).await();
    }
}
