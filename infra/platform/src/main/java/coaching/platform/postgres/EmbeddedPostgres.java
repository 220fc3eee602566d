package coaching.platform.postgres;

import coaching.platform.process.Command;
import coaching.platform.process.FolderLock;
import coaching.platform.process.OwnFiles;
import coaching.platform.process.Patience;
import coaching.platform.process.Pids;
import coaching.platform.process.PlatformFailure;
import coaching.platform.process.Ports;
import coaching.platform.process.Signal;
import coaching.platform.process.User;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A PostgreSQL server as our child, with everything on that keeps a promise across a power cut.
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// Not to be tuned: who needs a faster test tunes the test.
    private static final List<String> SETTINGS = List.of("fsync=on", "full_page_writes=on", "synchronous_commit=on",
        "password_encryption=scram-sha-256", "listen_addresses=127.0.0.1",
        "unix_socket_directories=", "max_connections=200", "timezone=UTC", "log_timezone=UTC");

    private final Cluster cluster;
    private final FolderLock lock;
    private final PostgresOptions options;
    private final int port;
    private final AtomicInteger databases = new AtomicInteger();
    private Process server;

    private EmbeddedPostgres(Cluster cluster, FolderLock lock, PostgresOptions options) {
        this.cluster = cluster;
        this.lock = lock;
        this.options = options;
        this.port = options.port() == 0 ? Ports.next() : options.port();
        this.server = launch();
    }

    /// On a free port, with the folder's data when it has some. The folder survives [#close()].
    public static EmbeddedPostgres start(Path folder) {
        return start(folder, PostgresOptions.defaults(folder));
    }

    public static EmbeddedPostgres start(Path folder, PostgresOptions options) {
        var own = OwnFiles.folder(folder);
        var binaries = Binaries.unpackedIn(options.binaries());
        var cluster = new Cluster(own, binaries, options.user(), options.log());
        var lock = cluster.takeOver();
        try {
            cluster.create();
            return new EmbeddedPostgres(cluster, lock, options);
        } catch (PlatformFailure e) {
            lock.close();
            throw e;
        }
    }

    /// One server for all tests of this JVM: ask it for a [#freshDatabase()].
    public static EmbeddedPostgres forTests() {
        return SharedPostgres.SERVER;
    }

    public int port() {
        return port;
    }

    public long pid() {
        return server.pid();
    }

    public Process process() {
        return server;
    }

    /// The folder of `initdb`, `postgres` and their like, for who needs a server that is none of ours.
    public Path programs() {
        return cluster.binaries().folder();
    }

    public String superuser() {
        return Cluster.SUPERUSER;
    }

    public String superuserPassword() {
        return cluster.superuserPassword();
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public Connection connectAsSuperuser(String database) throws SQLException {
        return new Database(jdbcUrl(database), superuser(), superuserPassword()).connect();
    }

    /// Creates what is missing and sets the password, so that it may be repeated at every start.
    public Database createDatabase(String name, String owner, String password) {
        Provision.database(this, name, owner, password);
        return new Database(jdbcUrl(name), owner, password);
    }

    /// With all that is in it, whoever uses it. One that is not there is no failure.
    public void dropDatabase(String name) {
        Provision.drop(this, name);
    }

    /// A role that may connect to this database; what it may see there is for the database's owner to grant.
    public Database createReader(String role, String password, String database) {
        Provision.reader(this, role, password, database);
        return new Database(jdbcUrl(database), role, password);
    }

    /// A new empty database with an owner of its own.
    public Database freshDatabase() {
        var name = "fresh_" + databases.incrementAndGet();
        return createDatabase(name, name, name);
    }

    /// As a power cut would: no checkpoint, no goodbye to clients.
    public void kill9() {
        var family = server.descendants().toList();
        server.destroyForcibly();
        await(server);
        family.forEach(child -> Pids.gone(child.pid(), PATIENCE));
    }

    /// On the same port with the same data, whether the server still runs or was killed.
    public void restart() {
        stop();
        cluster.removeLeftovers();
        server = launch();
    }

    @Override
    public void close() {
        stop();
        lock.close();
    }

    private void stop() {
        if (server.isAlive()) {
            signal("INT");
        }
        await(server);
    }

    private Process launch() {
        var process = Command.of(line(), options.log(), Signal.INT).as(options.user()).start();
        var ready = Patience.until(PATIENCE, () -> cluster.isReady(process.pid()) || !process.isAlive());
        if (!ready || !process.isAlive()) {
            process.destroyForcibly();
            throw new PlatformFailure("PostgreSQL did not start on port " + port + ", see " + options.log());
        }
        return process;
    }

    private List<String> line() {
        var line = new ArrayList<>(List.of(cluster.binaries().program("postgres"),
            "-D", cluster.files().toString(), "-p", Integer.toString(port)));
        if (User.onLinux()) {
            line.addAll(List.of("-c", "recovery_init_sync_method=syncfs"));
        }
        SETTINGS.forEach(setting -> line.addAll(List.of("-c", setting)));
        options.settings().forEach((name, value) -> line.addAll(List.of("-c", name + "=" + value)));
        return line;
    }

    /// INT is PostgreSQL's fast shutdown; Java's own `destroy` sends TERM, which waits for every client to leave.
    private void signal(String name) {
        Command.of(List.of("kill", "-" + name, Long.toString(server.pid())), options.log(), Signal.KILL).run();
    }

    private static void await(Process process) {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("interrupted while PostgreSQL stopped", e);
        }
    }
}
