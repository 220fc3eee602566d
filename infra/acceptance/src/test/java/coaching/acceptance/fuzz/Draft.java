package coaching.acceptance.fuzz;

import coaching.acceptance.fuzz.FuzzedRequests.Caller;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/// One request on its way to bytes.
final class Draft {

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS",
        "TRACE", "CONNECT", "FOO", "get");
    private static final List<String> TYPES = List.of("application/json", "text/csv", "text/plain", "*/*", "nonsense",
        "application/json;charset=nonsense", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "",
        "application/xml", "application/json, text/csv");
    private static final List<String> ACCEPTS = List.of("*/*", "application/json", "text/html", "text/csv", "nonsense",
        ";",
        "", "application/json;q=2", "application/problem+json", "image/png", "a/b;q=nine");
    private static final int LARGE = 1_200_000;

    private final Operation operation;
    private final Caller caller;
    private final SplittableRandom random;
    private final Values values;
    private final Setting setting;
    /// In how many of ten places something is wrong; half of the requests are meant to be taken.
    private final int wrong;

    Draft(Operation operation, Caller caller, Setting setting, SplittableRandom random) {
        this.operation = operation;
        this.caller = caller;
        this.random = random;
        this.setting = setting;
        values = new Values(setting, random, caller.name().equals("participant") ? 0 : random.nextInt(2));
        wrong = random.nextBoolean() ? 0 : 1 + random.nextInt(4);
    }

    String text() {
        var body = body();
        var head = new ArrayList<String>();
        head.add((isWrong(4) ? METHODS.get(random.nextInt(METHODS.size())) : operation.method()) + " "
            + new Target(operation, values, random, wrong).text() + " HTTP/1.1");
        head.add("Host: localhost");
        head.add("Connection: close");
        head.addAll(headers(body.length));
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes((String.join("\r\n", head) + "\r\n\r\n").getBytes(UTF_8));
        bytes.writeBytes(body);
        return bytes.toString(ISO_8859_1);
    }

    private List<String> headers(int length) {
        var headers = new ArrayList<String>();
        if (caller.token() != null) {
            headers.add("Authorization: Bearer " + caller.token());
        }
        if (operation.mediaType() != null) {
            headers
                .add("Content-Type: " + (isWrong(3) ? TYPES.get(random.nextInt(TYPES.size())) : operation.mediaType()));
            headers.add("Content-Length: " + length);
        }
        operation.in("header").forEach(it -> header(it).ifPresent(headers::add));
        if (isWrong(2)) {
            headers.add("Accept: " + ACCEPTS.get(random.nextInt(ACCEPTS.size())));
        }
        if (isWrong(1)) {
            headers.add("X-Forwarded-For: " + line(Hostile.text(random)));
        }
        return headers;
    }

    private Optional<String> header(Operation.Parameter parameter) {
        if (!isNeeded(parameter.name()) && random.nextInt(10) > 0) {
            return Optional.empty();
        }
        var value = isWrong(2) ? line(Hostile.text(random)) : values.plain(parameter.schema(), parameter.name());
        return Optional.of(parameter.name() + ": " + value);
    }

    private boolean isNeeded(String header) {
        return header.equals("Idempotency-Key")
            || (header.equals("Kept-Acting-Participant") && caller.name().equals("integration"))
            || (header.equals("Kept-On-Behalf-Of") && caller.name().equals("coordinator"));
    }

    /// What would end the line ends it in the services' eyes only if it is let through, which is the point; but a line that
    /// is ended here is a request of another kind.
    private static String line(String text) {
        return text.replace("\r", "%0d").replace("\n", "%0a");
    }

    private byte[] body() {
        if (operation.mediaType() == null) {
            return new byte[0];
        }
        if (wrong > 0 && random.nextInt(200) == 0) {
            return "x".repeat(LARGE).getBytes(UTF_8);
        }
        var text = Objects.equals(operation.mediaType(), "text/csv") ? new Csv(setting, values, random, wrong).file()
            : new Json(operation, values, random, wrong).body();
        var bytes = text.getBytes(UTF_8);
        if (isWrong(1) && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private boolean isWrong(int often) {
        return random.nextInt(100) < wrong * often;
    }
}
