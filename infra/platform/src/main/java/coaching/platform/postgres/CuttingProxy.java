package coaching.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/// For tests: stands between a client and its server, and can lose what either says.
public final class CuttingProxy implements AutoCloseable {

    public enum Loss { NOTHING, REQUESTS, REPLIES }

    private final ServerSocket door;
    private final int server;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile Loss loss = Loss.NOTHING;
    private volatile AtomicBoolean silent = new AtomicBoolean();

    public CuttingProxy(EmbeddedPostgres postgres) {
        server = postgres.port();
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /// The same database, by the way through here.
    public Database before(Database database) {
        var url = database.jdbcUrl().replace(":" + server + "/", ":" + door.getLocalPort() + "/");
        return new Database(url, database.user(), database.password());
    }

    public void lose(Loss what) {
        loss = what;
    }

    /// Breaks all connections; new ones are fine.
    public void cut() {
        loss = Loss.NOTHING;
        open.forEach(CuttingProxy::closed);
        open.clear();
    }

    /// Those that are open say nothing any more, not even goodbye; new ones are fine.
    public void silence() {
        var those = silent;
        silent = new AtomicBoolean();
        those.set(true);
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }

    private void accept() {
        try {
            while (true) {
                var client = door.accept();
                var target = new Socket(InetAddress.getLoopbackAddress(), server);
                open.addAll(List.of(client, target));
                var hush = silent;
                Thread.ofVirtual().start(() -> pump(client, target, Loss.REQUESTS, hush));
                Thread.ofVirtual().start(() -> pump(target, client, Loss.REPLIES, hush));
            }
        } catch (IOException _) {
            cut();
        }
    }

    private void pump(Socket from, Socket to, Loss mine, AtomicBoolean hush) {
        try {
            var bytes = new byte[8_192];
            for (int read = from.getInputStream().read(bytes); read >= 0; read = from.getInputStream().read(bytes)) {
                if (loss != mine && !hush.get()) {
                    to.getOutputStream().write(bytes, 0, read);
                }
            }
        } catch (IOException _) {
            closed(from);
        }
        if (!hush.get()) {
            closed(to);
        }
    }

    private static void closed(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
