package coaching.platform.warmup;

import coaching.platform.component.BootApp;
import coaching.platform.component.Service;
import coaching.platform.kafka.EmbeddedKafka;
import coaching.platform.postgres.Database;
import coaching.platform.postgres.EmbeddedPostgres;
import coaching.platform.settings.Layout;
import coaching.platform.settings.ServiceSettings;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WarmUpServersTest {

    private final EmbeddedPostgres server = EmbeddedPostgres.forTests();
    private final EmbeddedKafka kafka = EmbeddedKafka.forTests();
    private final WarmUpServers servers = new WarmUpServers(server, kafka.topics());

    @TempDir
    Path folder;

    @Test
    void the_instance_is_sent_to_a_database_and_a_topic_of_its_own_until_they_are_removed() throws Exception {
        var instance = servers.prepare(service(Map.of()), layout());
        assertThat(instance.arguments()).startsWith("--spring.config.additional-location=file:" + config())
            .contains("--server.address=127.0.0.1", "--server.port=" + instance.place().port(),
                "--kept.kafka.topic=kept.rehearsal", "--spring.datasource.url=" + server.jdbcUrl("kept_rehearsal"));
        assertThat(topics()).contains("kept.rehearsal");
        try (var connection = database().connect()) {
            servers.remove();
            assertThat(connection.isValid(5)).as("whoever is still there is sent away").isFalse();
        }
        assertThatThrownBy(() -> database().connect()).isInstanceOf(SQLException.class)
            .hasMessageContaining("does not exist");
        assertThat(topics()).doesNotContain("kept.rehearsal");
        servers.remove();
    }

    @Test
    void what_an_earlier_one_has_left_is_not_met() throws Exception {
        servers.prepare(service(Map.of()), layout());
        try (var connection = database().connect(); var sql = connection.createStatement()) {
            sql.execute("CREATE TABLE left_behind ()");
        }
        servers.prepare(service(Map.of()), layout());
        try (var connection = database().connect();
             var tables = connection.getMetaData().getTables(null, null, "left_behind", null)) {
            assertThat(tables.next()).isFalse();
        } finally {
            servers.remove();
        }
    }

    @Test
    void nothing_is_made_on_servers_of_somebody_else() {
        assertThat(servers.fits(service(Map.of()))).isTrue();
        assertThat(servers.fits(service(Map.of(ServiceSettings.DATASOURCE, "jdbc:postgresql://db.example/kept"))))
            .isFalse();
        assertThat(servers.fits(service(Map.of(ServiceSettings.KAFKA, "kafka.example:9092")))).isFalse();
    }

    private Service service(Map<String, String> overrides) {
        var settings = new TreeMap<>(
            Map.of(ServiceSettings.PORT, "8081", ServiceSettings.DATASOURCE, server.jdbcUrl("kept_store"),
                "spring.datasource.username", "warming", "spring.datasource.password", "secret", ServiceSettings.KAFKA,
                kafka.bootstrapServers(),
                ServiceSettings.KAFKA_TOPIC, ServiceSettings.TOPIC, "kept.other", "as ever"));
        settings.putAll(overrides);
        var app = new BootApp(folder, folder.resolve("app.jar"), folder.resolve("training.log"));
        return new Service("command-service", settings, app, config());
    }

    private Layout layout() {
        return Layout.in(folder.resolve("data"));
    }

    private Path config() {
        return folder.resolve("command-service.properties");
    }

    private Database database() {
        return new Database(server.jdbcUrl("kept_rehearsal"), "warming", "secret");
    }

    private Set<String> topics() throws Exception {
        try (var admin = Admin.create(kafka.login().client())) {
            return admin.listTopics().names().get();
        }
    }
}
