package coaching.eventstore;

import coaching.platform.postgres.Database;
import coaching.platform.postgres.EmbeddedPostgres;
import coaching.platform.process.Command;
import coaching.platform.process.OwnFiles;
import coaching.platform.process.Patience;
import coaching.platform.process.Ports;
import coaching.platform.process.Signal;
import coaching.platform.process.User;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import static org.assertj.core.api.Assertions.assertThat;

/// A server that somebody else looks after, as they see fit: our own launcher cannot start one that is not safe.
final class ForeignPostgres {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final Path log;
    private final int port = Ports.next();
    private final User user = User.neverRoot();
    private final Database database;
    private final Process server;

    /// @param checksums what `initdb` is told about them
    ForeignPostgres(Path folder, String checksums) {
        this.folder = folder;
        this.log = folder.resolve("server.log");
        var password = folder.resolve("password");
        this.database = new Database("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres",
            OwnFiles.secret(password));
        user.own(folder);
        run("initdb", "--username=postgres", "--pwfile=" + password, "--auth=scram-sha-256", "--no-sync",
            checksums);
        this.server = launch();
    }

    Database database() {
        return database;
    }

    /// As an administrator would, while it runs.
    void set(String setting, String value) throws SQLException {
        execute("ALTER SYSTEM SET " + setting + " = " + value);
        execute("SELECT pg_reload_conf()");
        await(() -> answers("SHOW " + setting, value));
    }

    /// INT, because TERM would wait for every client to leave.
    void stop() throws InterruptedException {
        assertThat(Command.of(List.of("kill", "-INT", Long.toString(server.pid())), log, Signal.KILL).run()).isZero();
        server.waitFor();
    }

    private Process launch() {
        var process = command("postgres", "-p", Integer.toString(port), "-c", "listen_addresses=127.0.0.1", "-c",
            "unix_socket_directories=").start();
        await(() -> answers("SELECT 1", "1"));
        return process;
    }

    private void run(String program, String... words) {
        assertThat(command(program, words).run()).as("%s, see %s", program, log).isZero();
    }

    private Command command(String program, String... words) {
        var line = new ArrayList<String>();
        line.add(EmbeddedPostgres.forTests().programs().resolve(program).toString());
        line.addAll(List.of("-D", folder.resolve("cluster").toString()));
        line.addAll(List.of(words));
        return Command.of(line, log, Signal.INT).as(user);
    }

    private void await(BooleanSupplier done) {
        assertThat(Patience.until(PATIENCE, done)).as("see %s", log).isTrue();
    }

    private void execute(String statement) throws SQLException {
        try (var connection = database.connect(); var plain = connection.createStatement()) {
            plain.execute(statement);
        }
    }

    /// On a connection of its own: older ones may not have heard of a change yet.
    private boolean answers(String question, String expected) {
        try (var connection = database.connect();
             var statement = connection.createStatement();
             var answer = statement.executeQuery(question)) {
            return answer.next() && expected.equals(answer.getString(1));
        } catch (SQLException _) {
            return false;
        }
    }
}
