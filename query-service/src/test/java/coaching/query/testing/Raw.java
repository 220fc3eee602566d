package coaching.query.testing;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Requests byte by byte, as no client library would send them.
public record Raw(int port) {

    private static final int PATIENCE = 30_000;

    public record Answer(int status, String head, String body) {

        public String rule() {
            return isProblem() ? JsonMapper.shared().readTree(body).path("rule").asString("") : "";
        }

        public boolean isProblem() {
            return head.toLowerCase(Locale.ROOT).contains("\r\ncontent-type: application/problem+json");
        }

        @Override
        public String toString() {
            return head + "\n" + body;
        }
    }

    /// @param head lines without the end, of a request without a body
    public Answer send(String... head) throws IOException {
        return send(new byte[0], head);
    }

    public Answer send(byte[] body, String... head) throws IOException {
        try (var socket = open()) {
            var text = String.join("\r\n", head) + "\r\nHost: localhost\r\nConnection: close\r\n"
                + (body.length == 0 ? "" : "Content-Length: " + body.length + "\r\n") + "\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(body);
            return answer(socket);
        }
    }

    public Socket open() throws IOException {
        var socket = new Socket("localhost", port);
        socket.setSoTimeout(PATIENCE);
        return socket;
    }

    /// All that comes until the server closes.
    public static Answer answer(Socket socket) throws IOException {
        var text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var end = Math.max(0, text.indexOf("\r\n\r\n"));
        var status = text.length() < 12 ? 0 : Integer.parseInt(text.substring(9, 12));
        var body = text.substring(Math.min(text.length(), end + 4));
        return new Answer(status, text.substring(0, end),
            body.indexOf('{') < 0 ? body : body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1));
    }
}
