package coaching.acceptance.fuzz;

import coaching.platform.http.RawHttp.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/// The fuzz run's checks find what they are there for.
class VerdictTest {

    private static final String PROBLEM = "HTTP/1.1 404 \r\nContent-Type: application/problem+json";
    private static final String LINE = "2026-11-29T00:37:55.429Z  INFO 1 --- [main] a.Service : started";

    @Test
    void answers_as_they_should_be() {
        assertThat(Verdict.on("GET", new Answer(200, "HTTP/1.1 200 ", "{}"))).isEmpty();
        assertThat(Verdict.on("HEAD", new Answer(404, "HTTP/1.1 404 ", ""))).isEmpty();
        assertThat(Verdict.on("GET", new Answer(404, PROBLEM, "{\"status\":404,\"rule\":\"NOT_FOUND\"}"))).isEmpty();
    }

    @Test
    void answers_that_are_faults() {
        assertThat(Verdict.on("GET", new Answer(0, "", ""))).hasValue("no answer");
        assertThat(Verdict.on("GET", new Answer(503, PROBLEM, "{\"status\":503,\"rule\":\"X\"}")))
            .hasValue("a server error");
        assertThat(Verdict.on("GET", new Answer(404, "HTTP/1.1 404 \r\nContent-Type: text/html", "<h1>")))
            .hasValue("a refusal that is no problem+json");
        assertThat(Verdict.on("GET", new Answer(404, PROBLEM, "{\"status\":404}")))
            .hasValue("a problem without a rule");
        assertThat(Verdict.on("GET", new Answer(404, PROBLEM, "{\"status\":400,\"rule\":\"NOT_FOUND\"}")))
            .hasValue("a problem of another status");
        assertThat(Verdict.on("GET", new Answer(404, PROBLEM, "<"))).hasValue("a problem that is no JSON");
        assertThat(Verdict.on("GET", new Answer(200, "HTTP/1.1 200 \r\ncontent-type: text/html", Hostile.MARK)))
            .hasValue("a page with what the caller wrote");
    }

    @Test
    void lines_that_are_not_ours(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("command-service.log"), LINE + "\n");
        Files.writeString(folder.resolve("command-service.security.jsonl"), "{\"what\":\"DENIED\"}\n");
        Files.writeString(folder.resolve("query-service.log"), LINE + "\n\tat a.B.c\n" + LINE.replace(" INFO", "ERROR")
            + "\n" + LINE + " " + Hostile.MARK + "\n");
        Files.writeString(folder.resolve("query-service.security.jsonl"),
            "forged\n{\"who\":\"" + Hostile.MARK + "\"}\n");
        assertThat(LogLines.faults(folder)).hasSize(5);
    }
}
