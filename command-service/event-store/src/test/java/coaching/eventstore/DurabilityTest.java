package coaching.eventstore;

import coaching.eventstore.log.StoreFailure.UnsafeSetting;
import coaching.platform.postgres.Database;
import coaching.platform.postgres.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.sql.SQLException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// The store does not start on a server that could forget what it acknowledged.
class DurabilityTest {

    private final Database database = EmbeddedPostgres.forTests().freshDatabase();

    /// The server of the tests cannot be started unsafe, so this one role is told that it was.
    @ParameterizedTest
    @CsvSource({"fsync,off", "synchronous_commit,off", "synchronous_commit,local", "synchronous_commit,remote_write",
        "full_page_writes,off", "data_checksums,off"})
    void an_unsafe_server_is_refused_by_name(String setting, String value) throws SQLException {
        execute("CREATE SCHEMA told");
        execute(
            "CREATE FUNCTION told.current_setting(name text) RETURNS text LANGUAGE sql AS $$ SELECT CASE name WHEN '"
                + setting
                + "' THEN '" + value + "' ELSE pg_catalog.current_setting(name) END $$");
        execute("ALTER ROLE " + database.user() + " SET search_path = told, pg_catalog");
        refused(setting, value);
    }

    @Test
    void so_is_a_role_with_an_unsafe_setting_of_its_own() throws SQLException {
        execute("ALTER ROLE " + database.user() + " SET synchronous_commit = off");
        refused("synchronous_commit", "off");
    }

    @Test
    void waiting_for_standbys_to_apply_is_safe() throws SQLException {
        execute("ALTER ROLE " + database.user() + " SET synchronous_commit = remote_apply");
        try (var store = Stores.engine(database)) {
            assertThat(store.isLeader()).isTrue();
        }
    }

    private void refused(String setting, String value) {
        assertThatExceptionOfType(UnsafeSetting.class).isThrownBy(() -> Stores.engine(database).close())
            .satisfies(refusal -> assertThat(refusal.setting()).isEqualTo(setting))
            .withMessageContaining(setting + "=" + value).withMessageContaining("Set " + setting + " to on");
    }

    private void execute(String statement) throws SQLException {
        try (var owner = database.connect(); var plain = owner.createStatement()) {
            plain.execute(statement);
        }
    }
}
