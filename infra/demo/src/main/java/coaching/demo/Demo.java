package coaching.demo;

import coaching.demo.api.Api;
import coaching.demo.groups.Groups;
import coaching.demo.simulation.Simulation;
import picocli.CommandLine;
import picocli.CommandLine.Command;

import java.io.IOException;

/// Simulates a believable organisation, or sets up the groups of a real meeting history, over HTTP.
@Command(name = "demo", mixinStandardHelpOptions = true, description = "Fills a running Kept over HTTP.",
    subcommands = {Simulation.class, Groups.class})
public final class Demo {

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /// @return 0 when every fact was acknowledged
    public static int run(String... arguments) {
        var line = new CommandLine(new Demo());
        line.setExecutionExceptionHandler((failure, _, _) -> {
            if (!(failure instanceof Api.Refused || failure instanceof IOException)) {
                throw failure;
            }
            line.getErr().println("failed: " + failure.getMessage());
            return 1;
        });
        return line.execute(arguments);
    }

    private Demo() {}
}
