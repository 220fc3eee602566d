package coaching.platform.up;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class TrainingTest {

    @TempDir
    Path folder;

    @Test
    void whatever_goes_wrong_is_said_and_ends_nothing() throws Exception {
        try (var supervisor = supervisor()) {
            training(supervisor, service("without-a-jar", Files.createDirectories(folder.resolve("home"))),
                service("without-a-home", folder.resolve("missing"))).run();
            assertThat(said()).filteredOn(line -> line.contains("no start-up cache")).satisfiesExactly(
                first -> assertThat(first).contains("without-a-jar", "training.log"),
                second -> assertThat(second).contains("without-a-home", "training.log"));
        }
    }

    @Test
    void what_is_trained_is_not_trained_again() throws Exception {
        try (var supervisor = supervisor()) {
            var home = Files.createDirectories(folder.resolve("home"));
            Files.createFile(home.resolve("app-" + Runtime.version() + ".aot"));
            training(supervisor, service("trained", home)).run();
            assertThat(said()).noneMatch(line -> line.contains("no start-up cache"));
        }
    }

    @Test
    void nothing_is_begun_nor_said_once_all_is_to_stop() throws Exception {
        var supervisor = supervisor();
        supervisor.close();
        training(supervisor, service("late", Files.createDirectories(folder.resolve("home")))).run();
        assertThat(layout().log("training")).doesNotExist();
        assertThat(said()).noneMatch(line -> line.contains("no start-up cache"));
    }

    private Supervisor supervisor() {
        return Supervisor.untilClosed(layout(), "http://localhost:1", "http://localhost:2");
    }

    private Training training(Supervisor supervisor, Service... services) {
        return new Training(List.of(services), Optional.empty(), layout(), supervisor);
    }

    private Service service(String name, Path home) {
        return new Service(name, Map.of(), new BootApp(home, home.resolve("app.jar"), layout().log("training")),
            layout().config(name));
    }

    private List<String> said() throws Exception {
        return Files.exists(layout().log("up")) ? Files.readAllLines(layout().log("up")) : List.of();
    }

    private Layout layout() {
        return Layout.in(folder.resolve("data"));
    }
}
