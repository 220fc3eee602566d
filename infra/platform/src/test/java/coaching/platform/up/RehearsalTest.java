package coaching.platform.up;

import coaching.platform.kafka.EmbeddedKafka;
import coaching.platform.postgres.Database;
import coaching.platform.postgres.EmbeddedPostgres;
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

class RehearsalTest {

    private final EmbeddedPostgres server = EmbeddedPostgres.forTests();
    private final EmbeddedKafka kafka = EmbeddedKafka.forTests();
    private final Rehearsal rehearsal = new Rehearsal(server, kafka.topics());

    @TempDir
    Path folder;

    @Test
    void the_actor_is_sent_to_a_database_and_a_topic_of_its_own_until_the_stage_is_struck() throws Exception {
        var actor = rehearsal.set(service(Map.of()), layout());
        assertThat(actor.arguments()).startsWith("--spring.config.additional-location=file:" + config())
            .contains("--server.address=127.0.0.1", "--server.port=" + actor.place().port(),
                "--kept.kafka.topic=kept.rehearsal", "--spring.datasource.url=" + server.jdbcUrl("kept_rehearsal"));
        assertThat(topics()).contains("kept.rehearsal");
        try (var connection = stage().connect()) {
            rehearsal.strike();
            assertThat(connection.isValid(5)).as("whoever is still there is sent away").isFalse();
        }
        assertThatThrownBy(() -> stage().connect()).isInstanceOf(SQLException.class)
            .hasMessageContaining("does not exist");
        assertThat(topics()).doesNotContain("kept.rehearsal");
        rehearsal.strike();
    }

    @Test
    void what_an_earlier_one_has_left_is_not_met() throws Exception {
        rehearsal.set(service(Map.of()), layout());
        try (var connection = stage().connect(); var sql = connection.createStatement()) {
            sql.execute("CREATE TABLE left_behind ()");
        }
        rehearsal.set(service(Map.of()), layout());
        try (var connection = stage().connect();
             var tables = connection.getMetaData().getTables(null, null, "left_behind", null)) {
            assertThat(tables.next()).isFalse();
        } finally {
            rehearsal.strike();
        }
    }

    @Test
    void nothing_is_made_on_servers_of_somebody_else() {
        assertThat(rehearsal.fits(service(Map.of()))).isTrue();
        assertThat(rehearsal.fits(service(Map.of(Services.DATASOURCE, "jdbc:postgresql://db.example/kept")))).isFalse();
        assertThat(rehearsal.fits(service(Map.of(Services.KAFKA, "kafka.example:9092")))).isFalse();
    }

    private Service service(Map<String, String> overrides) {
        var settings = new TreeMap<>(Map.of(Services.PORT, "8081", Services.DATASOURCE, server.jdbcUrl("kept_store"),
            Services.USER, "rehearsing", Services.PASSWORD, "secret", Services.KAFKA, kafka.bootstrapServers(),
            Services.KAFKA_TOPIC, Services.TOPIC, "kept.other", "as ever"));
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

    private Database stage() {
        return new Database(server.jdbcUrl("kept_rehearsal"), "rehearsing", "secret");
    }

    private Set<String> topics() throws Exception {
        try (var admin = Admin.create(kafka.login().client())) {
            return admin.listTopics().names().get();
        }
    }
}
