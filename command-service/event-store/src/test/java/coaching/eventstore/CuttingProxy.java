package coaching.eventstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Stands between the store and its server, and can lose what either says.
final class CuttingProxy implements AutoCloseable {

    enum Loss { NOTHING, REQUESTS, REPLIES }

    private final ServerSocket door;
    private final int server;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile Loss loss = Loss.NOTHING;

    CuttingProxy(int serverPort) throws IOException {
        server = serverPort;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void lose(Loss what) {
        loss = what;
    }

    /// Breaks all connections; new ones are fine.
    void cut() {
        loss = Loss.NOTHING;
        open.forEach(CuttingProxy::closed);
        open.clear();
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
                Thread.ofVirtual().start(() -> pump(client, target, Loss.REQUESTS));
                Thread.ofVirtual().start(() -> pump(target, client, Loss.REPLIES));
            }
        } catch (IOException _) {
            cut();
        }
    }

    private void pump(Socket from, Socket to, Loss mine) {
        try {
            var bytes = new byte[8_192];
            for (int read = from.getInputStream().read(bytes); read >= 0; read = from.getInputStream().read(bytes)) {
                if (loss != mine) {
                    to.getOutputStream().write(bytes, 0, read);
                }
            }
        } catch (IOException _) {
            closed(from);
        }
        closed(to);
    }

    private static void closed(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
