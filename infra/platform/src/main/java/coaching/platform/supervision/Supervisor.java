package coaching.platform.supervision;

import coaching.platform.settings.Layout;
import coaching.platform.supervision.Ops.Entry;
import coaching.platform.supervision.Ops.External;
import coaching.platform.supervision.Ops.Health;
import coaching.platform.supervision.Ops.State;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// All managed of one data folder, the state file that tells of them, and their end in order.
public final class Supervisor implements StatusListener, AutoCloseable {

    private final Layout layout;
    private final Console console;
    private final String url;
    private final String commandUrl;
    private final List<List<ManagedProcess>> stages = new ArrayList<>();
    private final List<External> external = new ArrayList<>();
    private final List<Process> helpers = new ArrayList<>();
    private State state = State.STARTING;

    private Supervisor(Layout layout, Console console, String url, String commandUrl) {
        this.layout = layout;
        this.console = console;
        this.url = url;
        this.commandUrl = commandUrl;
    }

    /// Stops everything when this JVM is told to end.
    public static Supervisor start(Layout layout, String url, String commandUrl) {
        var supervisor = untilClosed(layout, url, commandUrl);
        Runtime.getRuntime().addShutdownHook(new Thread(supervisor::close, "stop"));
        return supervisor;
    }

    public static Supervisor untilClosed(Layout layout, String url, String commandUrl) {
        var console = new Console(System.out, layout.log("up"), InstantSource.system());
        var supervisor = new Supervisor(layout, console, url, commandUrl);
        supervisor.changed();
        return supervisor;
    }

    /// Components that need nothing from each other. Stages are stopped in the opposite order.
    public List<ManagedProcess> stage(List<? extends Component> components) {
        var managed = components.stream().map(component -> new ManagedProcess(component, this)).toList();
        synchronized (this) {
            if (state == State.STARTING) {
                stages.add(managed);
                managed.forEach(ManagedProcess::start);
            }
        }
        return managed;
    }

    public synchronized void runsElsewhere(String name, String where) {
        external.add(new External(name, where));
    }

    /// Neither watched nor waited for: it goes first when we stop.
    public synchronized void helper(Process process) {
        helpers.add(process);
        if (isStopping()) {
            end(process);
        }
    }

    /// With what it has started itself.
    private static void end(Process helper) {
        helper.descendants().forEach(ProcessHandle::destroyForcibly);
        helper.destroyForcibly();
    }

    public synchronized boolean isStopping() {
        return state == State.STOPPING || state == State.STOPPED;
    }

    public synchronized void running() {
        if (state == State.STARTING) {
            state = State.RUNNING;
            changed();
        }
    }

    @Override
    public void say(String line) {
        console.say(line);
    }

    @Override
    public synchronized void changed() {
        var ourselves = ProcessHandle.current();
        var supervisor = new Entry("supervisor", Health.HEALTHY, ourselves.pid(), null, layout.data().toString(),
            null, null, ourselves.info().startInstant().orElse(null), 0);
        var processes = stages.stream().flatMap(List::stream).map(ManagedProcess::entry).toList();
        new OpsFile(layout.ops())
            .write(new Ops(Ops.VERSION, state, layout.data().toString(), url, commandUrl, supervisor,
                processes, external));
    }

    @Override
    public void close() {
        List<List<ManagedProcess>> running;
        synchronized (this) {
            state = State.STOPPING;
            changed();
            running = List.copyOf(stages).reversed();
            helpers.forEach(Supervisor::end);
        }
        running.forEach(Supervisor::stop);
        synchronized (this) {
            state = State.STOPPED;
            changed();
        }
    }

    private static void stop(List<ManagedProcess> stage) {
        var threads = stage.stream().map(process -> Thread.ofPlatform().start(process::stop)).toList();
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
