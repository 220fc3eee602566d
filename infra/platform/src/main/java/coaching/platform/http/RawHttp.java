package coaching.platform.http;

import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Requests byte by byte, each on a connection of its own.
public record RawHttp(int port) {

    private static final int PATIENCE = 30_000;

    /// @param status 0 when there was no answer
    /// @param body from the first brace to the last if there is one, so that chunks do not matter
    public record Answer(int status, String head, String body) {

        /// Empty when this is no problem, or one without a rule.
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
        var text = String.join("\r\n", head) + "\r\nHost: localhost\r\nConnection: close\r\n"
            + (body.length == 0 ? "" : "Content-Length: " + body.length + "\r\n") + "\r\n";
        var request = new ByteArrayOutputStream();
        request.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        request.writeBytes(body);
        return exchange(request.toByteArray());
    }

    /// @param request the whole of it, which asks for the connection to be closed
    public Answer exchange(byte[] request) throws IOException {
        try (var socket = open()) {
            write(request, socket);
            return answer(socket);
        }
    }

    /// A server may answer before all has come, and then take no more.
    private static void write(byte[] request, Socket socket) {
        try {
            socket.getOutputStream().write(request);
        } catch (IOException _) {
            // There is an answer to read, or the absence of one is told.
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
