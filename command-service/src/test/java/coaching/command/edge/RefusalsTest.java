package coaching.command.edge;

import coaching.command.testing.RunningService;
import coaching.platform.http.RawHttp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/// Whatever cannot be read is a problem with a rule: never an error of ours, and nothing in the log.
@ExtendWith(OutputCaptureExtension.class)
class RefusalsTest extends RunningService {

    static final byte[] BODY = "{\"name\":\"one\",\"zone\":\"UTC\"}".getBytes(StandardCharsets.UTF_8);

    RawHttp raw;

    @BeforeEach
    void connect() {
        raw = new RawHttp(http().port());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?x=%ff", "?x=%zz", "?%ff", "?%c3%28=1", "?a=1&b=%", "?a=%f", "?x=%ed%a0%80", "?x=%00",
        "?x=a%0d%0ab", "?x=%e2%80%a8", "?%0a=1", "?x=%C0%AF"})
    void a_query_that_cannot_be_decoded(String query, CapturedOutput log) throws IOException {
        var path = "PUT /api/programmes/" + UUID.randomUUID() + query + " HTTP/1.1";

        refused(raw.send(BODY, path, authorization(), "Content-Type: application/json", key()), log);
        refused(raw.send(path), log);
        refused(raw.send("GET /v3/api-docs" + query + " HTTP/1.1"), log);
        refused(raw.send("GET /error" + query + " HTTP/1.1"), log);
        refused(raw.send("GET /actuator/health" + query + " HTTP/1.1"), log);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"Idempotency-Key: ключ", "Idempotency-Key: a\tb", "Kept-Source: é", "Kept-On-Behalf-Of: \u0085",
            "Kept-Claimed-Recorded-At: ７", "Kept-Correlation-Id: naïve", "X-Anything: ключ", "Content-Type: */*",
            "Content-Type: application/*", "Content-Type: nonsense", "Content-Type: application/json;charset=nonsense",
            "Content-Type: ;", "Content-Type: multipart/form-data", "Content-Type: application/json;=;",
            "Accept: nonsense", "Accept: */json", "Accept: ;", "Accept: application/json;q=nine",
            "Kept-Claimed-Recorded-At: +999999999-12-31T23:59:59-18:00",
            "Kept-Claimed-Recorded-At: -999999999-01-01T00:00:00Z", "Origin: %%%", "Transfer-Encoding: gzip"})
    void a_header_that_cannot_be_read(String header, CapturedOutput log) throws IOException {
        var type = header.startsWith("Content-Type") ? "X-Type: none" : "Content-Type: application/json";
        var key = header.startsWith("Idempotency-Key") ? "X-Key: none" : key();
        var path = "PUT /api/programmes/" + UUID.randomUUID() + " HTTP/1.1";

        var answer = raw.send(BODY, path, authorization(), type, key, header);

        assertThat(answer.status()).as(answer.toString()).isIn(400, 403, 415, 422);
        assertThat(answer.rule()).as(answer.toString()).isNotEmpty();
        assertThat(log.getAll()).doesNotContain("\tat ", "ERROR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /%E0%A4%A HTTP/1.1", "GET /%zz HTTP/1.1", "GET /api/%2e%2e/x HTTP/1.1",
        "GET /a%00b HTTP/1.1",
        "GET /error HTTP/1.1", "POST /error HTTP/1.1", "GET /nothing HTTP/1.1", "TRACE / HTTP/1.1", "FOO / HTTP/1.1",
        "GET /{x} HTTP/1.1", "GET /\u00e9 HTTP/1.1", "GET nothing HTTP/1.1", "G@T / HTTP/1.1", "GET / HTTP/9.9",
        "GET /a%2Fb HTTP/1.1", "GET /a\\b HTTP/1.1", "CONNECT x:1 HTTP/1.1", "GET //x HTTP/1.1", "GET /;x HTTP/1.1"})
    void an_address_that_is_none(String line, CapturedOutput log) throws IOException {
        var answer = raw.send(line);

        assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
        assertThat(answer.isProblem()).as(line + "\n" + answer).isTrue();
        assertThat(log.getAll()).doesNotContain("\tat ", "ERROR");
    }

    @Test
    void too_many_headers() throws IOException {
        var answer = raw.send("GET / HTTP/1.1", "X-Long: " + "x".repeat(40_000));

        assertThat(answer.status()).isIn(400, 431);
        assertThat(answer.isProblem()).as(answer.toString()).isTrue();
    }

    private void refused(RawHttp.Answer answer, CapturedOutput log) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.rule()).as(answer.toString()).isNotEmpty();
        assertThat(log.getAll()).doesNotContain("\tat ", "ERROR");
    }

    private String authorization() {
        return "Authorization: Bearer " + integration().sign();
    }

    private static String key() {
        return "Idempotency-Key: " + UUID.randomUUID();
    }
}
