package coaching.platform.process;

import java.io.File;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A program to run as our own child, with all its output in one log.
///
/// On Linux the child leads a session of its own, so Ctrl-C in the terminal reaches only us and we stop things in
/// order; and the kernel sends it `whenOrphaned` when we die, however we die.
public record Command(List<String> words, Map<String, String> environment, Path log, Signal whenOrphaned, User user) {

    /// The kernel watches the *thread* that started a child, not its process: this one lives as long as the JVM.
    private static final ExecutorService STARTER = Executors
        .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("child-starter").factory());

    public Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    public static Command of(List<String> words, Path log, Signal whenOrphaned) {
        return new Command(words, Map.of(), log, whenOrphaned, User.SELF);
    }

    public Command with(Map<String, String> variables) {
        return new Command(words, variables, log, whenOrphaned, user);
    }

    public Command as(User other) {
        return new Command(words, environment, log, whenOrphaned, other);
    }

    public Process start() {
        return start(Redirect.appendTo(log.toFile()));
    }

    /// For a caller that reads the output itself.
    public Process startPiped() {
        return start(Redirect.PIPE);
    }

    private Process start(Redirect output) {
        var builder = new ProcessBuilder(line()).redirectErrorStream(true)
            .redirectInput(new File("/dev/null")).redirectOutput(output);
        builder.environment().putAll(environment);
        try {
            return STARTER.submit(builder::start).get();
        } catch (ExecutionException e) {
            throw new PlatformFailure("cannot start " + words.getFirst(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("interrupted while starting " + words.getFirst(), e);
        }
    }

    /// Runs to the end. Output is in the log.
    public int run() {
        try {
            return start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("interrupted while running " + words.getFirst(), e);
        }
    }

    /// The order matters: a change of user clears the wish to be told of the parent's death.
    private List<String> line() {
        var line = new ArrayList<String>();
        if (User.onLinux()) {
            line.add("setsid");
            line.addAll(user.prefix());
            line.addAll(List.of("setpriv", "--pdeathsig", whenOrphaned.name()));
        }
        line.addAll(words);
        return line;
    }
}
