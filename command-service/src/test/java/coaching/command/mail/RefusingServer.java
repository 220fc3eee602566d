package coaching.command.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;

import static java.nio.charset.StandardCharsets.US_ASCII;

/// A mail server that takes everything but one command.
final class RefusingServer implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final String command;
    private final String refusal;

    /// @param refusal its answer to that command; if empty, it hangs up
    RefusingServer(String command, String refusal) throws IOException {
        this.command = command;
        this.refusal = refusal;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (var client = door.accept()) {
                talk(client);
            } catch (IOException _) {
                // The test has ended, or the client has said enough.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
        boolean inText = false;
        say(client, "220 here");
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (inText && !line.equals(".")) {
                continue;
            }
            var said = line.toUpperCase(Locale.ROOT);
            inText = said.equals("DATA");
            if (!said.startsWith(command)) {
                say(client, inText ? "354 go on" : "250 ok");
            } else if (refusal.isEmpty()) {
                client.setSoLinger(true, 0);
                return;
            } else {
                say(client, refusal);
            }
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
