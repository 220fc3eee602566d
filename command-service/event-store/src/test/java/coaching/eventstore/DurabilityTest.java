package coaching.eventstore;

import coaching.eventstore.event.StoreFailure.UnsafeSetting;
import coaching.platform.postgres.Database;
import coaching.platform.postgres.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.sql.SQLException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// The store does not start on a server that could forget what it acknowledged.
class DurabilityTest {

    private static ForeignPostgres server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = new ForeignPostgres(folder, "--data-checksums");
    }

    @AfterAll
    static void stop() throws InterruptedException {
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "full_page_writes", "synchronous_commit"})
    void an_unsafe_server_is_refused_by_name_until_it_is_set_right(String setting) throws SQLException {
        server.set(setting, "off");
        refused(server.database(), setting, "off");
        server.set(setting, "on");
        accepted(server.database());
    }

    @Test
    void so_is_one_whose_pages_carry_no_checksums(@TempDir Path folder) throws InterruptedException {
        var without = new ForeignPostgres(folder, "--no-data-checksums");
        try {
            refused(without.database(), "data_checksums", "off");
        } finally {
            without.stop();
        }
        accepted(server.database());
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "local", "remote_write"})
    void so_is_a_role_with_an_unsafe_setting_of_its_own(String value) throws SQLException {
        refused(committing(value), "synchronous_commit", value);
    }

    @Test
    void waiting_for_standbys_to_apply_is_safe() throws SQLException {
        accepted(committing("remote_apply"));
    }

    private static Database committing(String value) throws SQLException {
        var database = EmbeddedPostgres.forTests().freshDatabase();
        try (var owner = database.connect(); var statement = owner.createStatement()) {
            statement.execute("ALTER ROLE " + database.user() + " SET synchronous_commit = " + value);
        }
        return database;
    }

    private static void refused(Database database, String setting, String value) {
        assertThatExceptionOfType(UnsafeSetting.class).isThrownBy(() -> Stores.engine(database).close())
            .satisfies(refusal -> assertThat(refusal.setting()).isEqualTo(setting))
            .withMessageContaining(setting + "=" + value).withMessageContaining("Set " + setting + " to on");
    }

    private static void accepted(Database database) {
        try (var store = Stores.engine(database)) {
            assertThat(store.isLeader()).isTrue();
        }
    }
}
