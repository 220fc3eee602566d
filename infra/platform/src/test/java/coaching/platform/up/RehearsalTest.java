package coaching.platform.up;

import coaching.platform.kafka.EmbeddedKafka;
import coaching.platform.postgres.Database;
import coaching.platform.postgres.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
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
    void the_actor_has_a_database_and_a_topic_of_its_own_until_the_stage_is_struck() throws Exception {
        var service = service(Map.of());
        var actor = rehearsal.set(service);
        assertThat(actor.config()).isNotEqualTo(service.config()).exists();
        assertThat(actor.settings()).containsEntry("kept.other", "as ever")
            .hasEntrySatisfying(Services.KAFKA_TOPIC, topic -> assertThat(topic).isNotEqualTo(Services.TOPIC))
            .hasEntrySatisfying(Services.PORT, port -> assertThat(port).isNotEqualTo("8081"));
        try (var connection = connect(actor); var sql = connection.createStatement()) {
            sql.execute("CREATE TABLE left_behind ()");
            rehearsal.strike();
            assertThat(connection.isValid(5)).as("whoever is still there is sent away").isFalse();
        }
        assertThatThrownBy(() -> connect(actor)).isInstanceOf(SQLException.class)
            .hasMessageContaining("does not exist");
        rehearsal.strike();
    }

    @Test
    void what_an_earlier_one_has_left_is_not_met() throws Exception {
        try (var connection = connect(rehearsal.set(service(Map.of()))); var sql = connection.createStatement()) {
            sql.execute("CREATE TABLE left_behind ()");
        }
        try (var connection = connect(rehearsal.set(service(Map.of())));
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
        return new Service("command-service", settings, app, folder.resolve("command-service.properties"));
    }

    private static Connection connect(Service service) throws SQLException {
        var settings = service.settings();
        return new Database(settings.getOrDefault(Services.DATASOURCE, ""), settings.getOrDefault(Services.USER, ""),
            settings.getOrDefault(Services.PASSWORD, "")).connect();
    }
}
