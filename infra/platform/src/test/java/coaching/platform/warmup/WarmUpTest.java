package coaching.platform.warmup;

import coaching.platform.component.BootApp;
import coaching.platform.component.Service;
import coaching.platform.kafka.KafkaLogin;
import coaching.platform.kafka.Topics;
import coaching.platform.postgres.EmbeddedPostgres;
import coaching.platform.settings.Layout;
import coaching.platform.settings.ServiceSettings;
import coaching.platform.supervision.Supervisor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class WarmUpTest {

    @TempDir
    Path folder;

    @Test
    void a_service_that_cannot_be_trained_is_named_and_the_next_one_gets_its_turn() throws Exception {
        try (var supervisor = supervisor()) {
            training(supervisor, service("first", home()), service("second", home())).run();
            assertThat(said()).filteredOn(line -> line.contains("no start-up cache")).satisfiesExactly(
                line -> assertThat(line).contains("first", "training.log"),
                line -> assertThat(line).contains("second", "training.log"));
        }
    }

    @Test
    void trouble_of_any_kind_with_the_servers_is_said_and_ends_nothing() throws Exception {
        var server = EmbeddedPostgres.forTests();
        var servers = new WarmUpServers(server, new Topics(new KafkaLogin("not an address", Map.of())));
        var settings = Map.of(ServiceSettings.DATASOURCE, server.jdbcUrl("kept_store"), ServiceSettings.KAFKA,
            "not an address");
        try (var supervisor = supervisor()) {
            var service = new Service("instance", settings, app(home()), layout().config("instance"));
            new WarmUp(List.of(service), Optional.of(servers), layout(), supervisor).run();
            assertThat(said()).anyMatch(line -> line.contains("no start-up cache for instance: org.apache.kafka"))
                .anyMatch(line -> line.contains("something is left of the warm-up: org.apache.kafka"));
        }
    }

    @Test
    void what_is_trained_is_not_trained_again() throws Exception {
        try (var supervisor = supervisor()) {
            var home = home();
            Files.createFile(home.resolve("app-" + Runtime.version() + ".aot"));
            training(supervisor, service("trained", home)).run();
            assertThat(said()).noneMatch(line -> line.contains("no start-up cache"));
        }
    }

    @Test
    void nothing_is_begun_nor_said_once_all_is_to_stop() throws Exception {
        var supervisor = supervisor();
        supervisor.close();
        training(supervisor, service("late", home())).run();
        assertThat(layout().log("training")).doesNotExist();
        assertThat(said()).noneMatch(line -> line.contains("no start-up cache"));
    }

    private Supervisor supervisor() {
        return Supervisor.untilClosed(layout(), "http://localhost:1", "http://localhost:2");
    }

    private WarmUp training(Supervisor supervisor, Service... services) {
        return new WarmUp(List.of(services), Optional.empty(), layout(), supervisor);
    }

    private Service service(String name, Path home) {
        return new Service(name, Map.of(), app(home), layout().config(name));
    }

    private BootApp app(Path home) {
        return new BootApp(home, home.resolve("app.jar"), layout().log("training"));
    }

    private Path home() throws IOException {
        return Files.createDirectories(folder.resolve("home"));
    }

    private List<String> said() throws Exception {
        return Files.exists(layout().log("up")) ? Files.readAllLines(layout().log("up")) : List.of();
    }

    private Layout layout() {
        return Layout.in(folder.resolve("data"));
    }
}
