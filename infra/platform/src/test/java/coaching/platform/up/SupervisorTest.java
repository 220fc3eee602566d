package coaching.platform.up;

import coaching.platform.process.JavaProgram;
import coaching.platform.process.Patience;
import coaching.platform.process.Pids;
import coaching.platform.process.Ports;
import coaching.platform.settings.Layout;
import coaching.platform.supervision.Ops;
import coaching.platform.supervision.Ops.Entry;
import coaching.platform.supervision.Ops.Health;
import coaching.platform.supervision.Ops.State;
import coaching.platform.supervision.OpsFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class SupervisorTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private @Nullable Process up;

    @AfterEach
    void stop() throws InterruptedException {
        if (up != null) {
            up.destroy();
            assertThat(up.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void the_state_file_names_every_process() throws Exception {
        var ops = start();
        assertThat(ops.processes()).extracting(Entry::name).containsExactly("postgresql", "one", "two");
        assertThat(ops.processes()).allSatisfy(process -> {
            assertThat(process.health()).isEqualTo(Health.HEALTHY);
            assertThat(process.pid()).satisfies(pid -> assertThat(Pids.isRunning(pid)).isTrue());
            assertThat(process.port()).isPositive();
            assertThat(process.startedAt()).isNotNull();
            assertThat(Path.of(Objects.requireNonNull(process.log()))).exists();
        });
        assertThat(ops.supervisor().pid()).isEqualTo(Objects.requireNonNull(up).pid());
    }

    @Test
    void what_is_killed_is_started_again() throws Exception {
        var before = start();
        for (var process : before.processes()) {
            kill9(pid(process));
        }
        var after = await(ops -> ops.processes().stream()
            .allMatch(process -> process.restarts() == 1 && process.health() == Health.HEALTHY));
        assertThat(after.processes()).extracting(Entry::pid)
            .doesNotContainAnyElementsOf(before.processes().stream().map(Entry::pid).toList());
        assertThat(Files.readString(folder.resolve("logs/up.log"))).contains("one ended with 137");
    }

    @Test
    void ctrl_c_stops_everything() throws Exception {
        var ops = start();
        new ProcessBuilder("kill", "-INT", Long.toString(pid(ops.supervisor()))).start().waitFor();
        assertThat(Objects.requireNonNull(up).waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(ops.processes()).noneMatch(process -> Pids.isRunning(pid(process)));
        assertThat(read().state()).isEqualTo(State.STOPPED);
        assertThat(Files.readString(folder.resolve("logs/postgresql.log"))).contains("database system is shut down");
    }

    @Test
    void the_end_of_the_supervisor_is_the_end_of_its_processes() throws Exception {
        var ops = start();
        kill9(pid(ops.supervisor()));
        assertThat(ops.processes()).allMatch(process -> Pids.gone(pid(process), SOON));
    }

    @Test
    void after_a_kill_the_next_start_is_as_any_other() throws Exception {
        var killed = start();
        kill9(pid(killed.supervisor()));
        var ops = start();
        assertThat(ops.supervisor().pid()).isNotEqualTo(killed.supervisor().pid());
        assertThat(killed.processes()).noneMatch(process -> Pids.isRunning(pid(process)));
    }

    @Test
    void a_second_start_points_to_the_first() throws Exception {
        var ops = start();
        var second = launch();
        assertThat(second.waitFor()).isZero();
        assertThat(new String(second.getInputStream().readAllBytes(), UTF_8)).contains("already running",
            "http://pages");
        assertThat(Pids.isRunning(pid(ops.supervisor()))).isTrue();
    }

    @Test
    void down_stops_it() throws Exception {
        var ops = start();
        assertThat(new CommandLine(new Down()).execute("--data", folder.toString())).isZero();
        assertThat(Pids.isRunning(pid(ops.supervisor()))).isFalse();
        assertThat(ops.processes()).noneMatch(process -> Pids.isRunning(pid(process)));
    }

    @Test
    void what_an_earlier_run_left_is_stopped() throws Exception {
        var component = StandIn.on(Ports.next(), Layout.in(folder), "one");
        var left = component.start();
        // until then it is another program that becomes it, and for a moment none
        assertThat(Patience.until(SOON, component::isHealthy)).isTrue();
        assertThat(new Leftovers(opsOf(left)).stop()).extracting(Entry::pid).containsExactly(left.pid());
        assertThat(left.waitFor()).isNotZero();
    }

    @Test
    void a_stranger_with_the_number_of_a_dead_process_is_left_alone() throws Exception {
        var stranger = new ProcessBuilder("sleep", "60").start();
        var ops = opsOf(stranger);
        assertThat(new Leftovers(ops).stop()).isEmpty();
        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly().waitFor();
    }

    private Ops opsOf(Process process) {
        var entry = new Entry("one", Health.HEALTHY, process.pid(), 1, null, null, null,
            process.info().startInstant().orElse(null), 0);
        return new Ops(Ops.VERSION, State.RUNNING, folder.toString(), "", "", entry, List.of(entry), List.of());
    }

    private Ops start() throws IOException {
        up = launch();
        var pid = up.pid();
        return await(ops -> ops.state() == State.RUNNING && pid(ops.supervisor()) == pid
            && ops.processes().stream().allMatch(process -> process.health() == Health.HEALTHY));
    }

    /// As from a terminal: what a shell starts in the background would ignore Ctrl-C.
    private Process launch() throws IOException {
        var line = new ArrayList<>(List.of("env", "--default-signal=INT"));
        line.addAll(JavaProgram.line(StandInUp.class, List.of(), List.of(folder.toString())));
        return new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private Ops await(Predicate<Ops> condition) {
        assertThat(Patience.until(SOON, () -> file().read().filter(condition).isPresent())).isTrue();
        return read();
    }

    private Ops read() {
        return file().read().orElseThrow();
    }

    private OpsFile file() {
        return new OpsFile(folder.resolve("ops.json"));
    }

    private static long pid(Entry process) {
        return Objects.requireNonNull(process.pid());
    }

    private static void kill9(long pid) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }
}
