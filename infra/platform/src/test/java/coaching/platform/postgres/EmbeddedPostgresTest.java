package coaching.platform.postgres;

import coaching.platform.process.Pids;
import coaching.platform.process.PlatformFailure;
import coaching.platform.process.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EmbeddedPostgresTest {

    @Test
    void what_keeps_a_promise_is_on() throws SQLException {
        var postgres = EmbeddedPostgres.forTests();
        var database = new Database(postgres.jdbcUrl("postgres"), postgres.superuser(), postgres.superuserPassword());
        assertThat(show(database, "fsync")).isEqualTo("on");
        assertThat(show(database, "full_page_writes")).isEqualTo("on");
        assertThat(show(database, "synchronous_commit")).isEqualTo("on");
        assertThat(show(database, "data_checksums")).isEqualTo("on");
        assertThat(show(database, "listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(show(database, "unix_socket_directories")).isEmpty();
        assertThat(show(database, "server_version")).startsWith("18.");
    }

    @Test
    void durability_is_not_a_setting(@TempDir Path folder) {
        assertThatThrownBy(() -> new PostgresOptions(0, folder, folder, User.SELF, Map.of("fsync", "off")))
            .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_wrong_password_is_refused() {
        var database = EmbeddedPostgres.forTests().freshDatabase();
        var guess = new Database(database.jdbcUrl(), database.user(), "guess");
        assertThatThrownBy(guess::connect).hasMessageContaining("password authentication failed");
    }

    @Test
    void a_fresh_database_is_empty_and_closed_to_the_owner_of_another() throws SQLException {
        var first = EmbeddedPostgres.forTests().freshDatabase();
        var second = EmbeddedPostgres.forTests().freshDatabase();
        run(first, "CREATE TABLE promise (id int)");
        assertThat(ask(second, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")).isEqualTo("0");
        assertThatThrownBy(() -> new Database(second.jdbcUrl(), first.user(), first.password()).connect())
            .hasMessageContaining("permission denied");
    }

    @Test
    void a_reader_has_its_own_database_little_time_and_few_connections() throws SQLException {
        var postgres = EmbeddedPostgres.forTests();
        var database = postgres.freshDatabase();
        var other = postgres.freshDatabase();
        var role = "reader_of_" + database.user();
        var server = new Database(postgres.jdbcUrl("postgres"), postgres.superuser(), postgres.superuserPassword());
        run(server, "CREATE ROLE " + role + " LOGIN CREATEDB");
        run(server, "GRANT CONNECT ON DATABASE postgres TO PUBLIC");
        var reader = postgres.createReader(role, "secret", database.user());

        assertThat(show(reader, "statement_timeout")).isEqualTo("15s");
        assertThatThrownBy(() -> run(reader, "CREATE TABLE mine (id int)")).isInstanceOf(SQLException.class);
        assertThat(ask(server, "SELECT rolconnlimit FROM pg_roles WHERE rolname = '" + role + "'")).isEqualTo("20");
        assertThat(ask(server, "SELECT rolcreatedb FROM pg_roles WHERE rolname = '" + role + "'")).isEqualTo("f");
        assertThat(ask(server, "SELECT string_agg(datname, ',') FROM pg_database WHERE has_database_privilege('" + role
            + "', datname, 'CONNECT')")).isEqualTo(database.user());
        for (var closed : List.of("postgres", "template1", other.user())) {
            assertThatThrownBy(() -> new Database(postgres.jdbcUrl(closed), role, "secret").connect()).as(closed)
                .hasMessageContaining("permission denied");
        }
    }

    @Test
    void what_was_committed_survives_kill_9_and_a_new_start(@TempDir Path folder) throws SQLException {
        try (var postgres = EmbeddedPostgres.start(folder)) {
            var database = postgres.createDatabase("kept", "owner", "secret");
            run(database, "CREATE TABLE promise AS SELECT 42 AS id");
            postgres.kill9();
            assertThatThrownBy(database::connect).isInstanceOf(SQLException.class);
            postgres.restart();
            assertThat(ask(database, "SELECT id FROM promise")).isEqualTo("42");
        }
        try (var postgres = EmbeddedPostgres.start(folder)) {
            assertThat(ask(postgres.createDatabase("kept", "owner", "another"), "SELECT id FROM promise"))
                .isEqualTo("42");
        }
    }

    static List<User> users() {
        return User.possible();
    }

    @ParameterizedTest
    @MethodSource("users")
    void the_server_runs_as_whoever_is_possible(User user, @TempDir Path folder) throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        var options = new PostgresOptions(0, folder.resolve("programs"), folder.resolve("server.log"), user, Map.of());
        try (var postgres = EmbeddedPostgres.start(folder.resolve("data"), options)) {
            assertThat(ask(postgres.createDatabase("kept", "owner", "secret"), "SELECT 42")).isEqualTo("42");
        }
    }

    @Test
    void the_superuser_password_is_random_and_ours_alone(@TempDir Path folder) throws Exception {
        try (var postgres = EmbeddedPostgres.start(folder)) {
            assertThat(postgres.superuserPassword()).hasSize(48);
            assertThat(
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("superuser.password"))))
                .isEqualTo("rw-------");
        }
    }

    @Test
    void a_folder_in_use_is_refused(@TempDir Path folder) {
        try (var postgres = EmbeddedPostgres.start(folder)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                .isInstanceOf(PlatformFailure.class).hasMessageContaining(Long.toString(postgres.pid()));
        }
    }

    @Test
    void a_lock_left_by_a_dead_server_is_no_obstacle(@TempDir Path folder) throws Exception {
        EmbeddedPostgres.start(folder).close();
        var another = ProcessHandle.current().pid();
        Files.writeString(folder.resolve("cluster/postmaster.pid"), another + "\n/elsewhere\n");
        try (var postgres = EmbeddedPostgres.start(folder)) {
            assertThat(Pids.isRunning(postgres.pid())).isTrue();
        }
    }

    @Test
    void the_server_goes_when_its_parent_is_killed_and_the_next_takes_the_folder_over(@TempDir Path folder)
        throws Exception {
        var parent = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp", System.getProperty("java.class.path"), ForeverPostgres.class.getName(), folder.toString()).start();
        var pid = Long.parseLong(parent.inputReader().readLine());
        assertThat(Pids.isRunning(pid)).isTrue();
        parent.destroyForcibly().waitFor();
        try (var postgres = EmbeddedPostgres.start(folder)) {
            assertThat(postgres.pid()).isNotEqualTo(pid);
            assertThat(Pids.gone(pid, Duration.ZERO)).isTrue();
        }
    }

    private static String show(Database database, String setting) throws SQLException {
        return ask(database, "SHOW " + setting);
    }

    private static String ask(Database database, String query) throws SQLException {
        try (var connection = database.connect(); var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void run(Database database, String statement) throws SQLException {
        try (var connection = database.connect(); var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
