package coaching.platform.up;

import coaching.platform.process.Pids;
import coaching.platform.settings.Layout;
import coaching.platform.supervision.OpsFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;

/// Stops what a state file names: the supervisor in order, or what a dead one has left.
@Command(name = "infra/down", mixinStandardHelpOptions = true, description = "Stops a running infra/up.")
final class Down implements Callable<Integer> {

    private static final Duration ORDERLY = Duration.ofSeconds(90);

    @Option(names = "--data", paramLabel = "DIR", description = "the data folder of the one to stop (default: .kept)")
    private Path data = Path.of(Layout.DEFAULT);

    static void main(String[] arguments) {
        System.exit(new CommandLine(new Down()).execute(arguments));
    }

    @Override
    public Integer call() {
        var ops = new OpsFile(data.resolve("ops.json")).read();
        if (ops.isEmpty()) {
            System.out.println("nothing has run in " + data);
            return 0;
        }
        var leftovers = new Leftovers(ops.get());
        var pid = ops.get().supervisor().pid();
        var ran = pid != null && leftovers.supervisorRuns();
        if (pid != null && ran) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
            Pids.gone(pid, ORDERLY);
        }
        var left = leftovers.stop().size();
        if (left > 0) {
            System.out.println("stopped, with " + left + " processes left by an earlier run");
        } else {
            System.out.println(ran ? "stopped" : "nothing runs in " + data);
        }
        return 0;
    }
}
