package coaching.query.edge;

import coaching.platform.http.RawHttp;
import coaching.query.testing.RunningService;
import coaching.testing.story.ProgrammeStory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

import java.io.IOException;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/// Whatever cannot be read is a problem with a rule, or an error as OAuth has it: never an error of ours, and nothing in
/// the log.
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = "kept.limits.body-within=2s")
class RefusalsTest extends RunningService {

    static final String PROGRAMME = "/api/programmes/6f1d3c52-0f0c-4c6e-9a55-0d2b7b0c1a01";

    static final String BACKSLASH = "\\";

    RawHttp raw;

    @BeforeEach
    void connect() {
        raw = new RawHttp(http().port());
    }

    @ParameterizedTest
    @ValueSource(strings = {"refused=%ff", "x=%ff", "x=%zz", "%ff", "%c3%28=1", "a=1&b=%", "x=%ed%a0%80", "x=%00",
        "x=a%0d%0ab", "x=%e2%80%a8", "refused=%f"})
    void a_query_that_cannot_be_decoded(String query, CapturedOutput log) throws IOException {
        for (var path : List.of("/", "/api/me", PROGRAMME + "/board", "/actuator/health", "/error", "/nothing",
            "/v3/api-docs", "/%61pi/me")) {
            refused(raw.send("GET " + path + "?" + query + " HTTP/1.1"), log);
            refused(raw.send("GET " + path + "?" + query + " HTTP/1.1", authorization(), "Accept: text/html"), log);
            refused(raw.send("POST " + path + "?" + query + " HTTP/1.1", "Content-Length: 0"), log);
        }
    }

    /// The page says itself what it cannot read, and how to go on without.
    @Test
    void a_query_of_a_page_is_its_own_matter() throws IOException {
        var answer = raw.send("GET /programmes/x/board?asOf=%ff HTTP/1.1", "Accept: text/html");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization: Bearer ключ", "X-Anything: ключ", "Content-Type: */*",
        "Content-Type: nonsense",
        "Content-Type: application/*", "Content-Type: a/b;charset=nonsense", "Content-Type: multipart/form-data",
        "Accept: nonsense", "Accept: */json", "Accept: ;", "Accept: ,", "Accept:", "Accept: a/b;q=nine",
        "Accept: text/csv",
        "Accept: application/json;charset=nonsense", "Origin: %%%", "Accept-Language: \u0001", "If-Modified-Since: x",
        "If-None-Match: \"", "Range: bytes=z", "Cookie: kept-signin=ключ", "User-Agent: ключ", "Forwarded: for=x",
        "X-Forwarded-Proto: nonsense", "X-Forwarded-Port: nonsense", "X-Forwarded-Host: a b"})
    void a_header_is_read_or_refused(String header, CapturedOutput log) throws IOException {
        for (var path : List.of("/", "/api/me", PROGRAMME + "/board", "/index.html", "/nothing")) {
            for (var method : List.of("GET", "POST")) {
                var answer = raw.send(method + " " + path + " HTTP/1.1", header);
                assertThat(answer.status()).as(answer.toString()).isBetween(200, 499);
                assertThat(answer.status() < 400 || answer.isProblem() || answer.body().contains("<html"))
                    .as(method + " " + path + "\n" + answer).isTrue();
            }
        }
        assertThat(log.getAll()).doesNotContain("\tat ", "ERROR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /%E0%A4%A HTTP/1.1", "GET /%zz HTTP/1.1", "GET /api/%2e%2e/x HTTP/1.1",
        "GET /a%00b HTTP/1.1",
        "GET /error HTTP/1.1", "POST /error HTTP/1.1", "HEAD /api/me HTTP/1.1", "TRACE / HTTP/1.1", "FOO / HTTP/1.1",
        "CONNECT x:1 HTTP/1.1", "CONNECT x:1 HTTP/1.1",
        "GET /{x} HTTP/1.1", "GET /\u00e9 HTTP/1.1", "GET nothing HTTP/1.1", "GET /a%2Fb HTTP/1.1",
        "GET /a\\b HTTP/1.1",
        "GET //x HTTP/1.1", "GET /;x HTTP/1.1", "GET /%E0%A4%A?x=%ff HTTP/1.1", "PUT /api/me HTTP/1.1",
        "DELETE /signin HTTP/1.1", "POST /signin HTTP/1.1",
        "GET /assets/nothing.js HTTP/1.1", "GET /actuator/metrics/nothing HTTP/1.1"})
    void an_address_that_is_none(String line, CapturedOutput log) throws IOException {
        for (var accept : List.of("Accept: */*", "Accept: text/html,application/xhtml+xml;q=0.9", "X-Accept: none")) {
            var answer = raw.send(line, accept);
            assertThat(answer.status()).as(answer.toString()).isBetween(300, 499);
            assertThat(answer.status() < 400 || answer.isProblem() || answer.body().contains("id=\"root\""))
                .as(line + " " + accept + "\n" + answer).isTrue();
        }
        assertThat(log.getAll()).doesNotContain("\tat ", "ERROR");
    }

    @ParameterizedTest
    @CsvSource({
        "asOf=%2B999999999-12-31,                    OUT_OF_RANGE",
        "asOf=-999999999-01-01,                      OUT_OF_RANGE",
        "asOf=%2B999999999-12-31T23:59:59Z,          OUT_OF_RANGE",
        "asOf=-999999999-01-01T00:00:00Z,            OUT_OF_RANGE",
        "asOf=-999999999-01-01T00:00:00%2B18:00,     OUT_OF_RANGE",
        "knownAt=%2B1000000000-12-31T23:59:59Z,      NOT_A_DATE",
        "knownAt=%2B999999999-12-31T23:59:59-18:00,  OUT_OF_RANGE",
        "knownAt=1969-12-31,                         OUT_OF_RANGE",
        "asOf=2200-01-01,                            OUT_OF_RANGE",
        "asOf=2026-01-01T00:00:00%2B99:00,           NOT_A_DATE"})
    void a_time_that_cannot_be_meant(String question, String rule) {
        var told = ProgrammeStory.of("edge");
        told.pair("a").met(0);
        store(told);

        var answer = http().get("/api/programmes/" + told.id() + "/board?" + question, token().role("auditor"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.rule()).isEqualTo(rule);
    }

    @Test
    void a_line_of_the_log_is_ours(CapturedOutput log) throws IOException {
        var forged = "2026-01-01T00:00:00.000Z  INFO 1 --- forged";
        var encoded = "x%0d%0a" + forged.replace(" ", "%20");
        for (var path : List.of("/?x=", "/api/me?", "/api/x/")) {
            raw.send("GET " + path + encoded + " HTTP/1.1");
            raw.send("GET " + path + encoded + " HTTP/1.1", authorization());
        }
        org.slf4j.LoggerFactory.getLogger("edge").warn("said: a\r\n" + forged + "\u0085\u2028\u001b[2J",
            new IllegalStateException("b\n" + forged, new IOException("c\n" + forged)));

        assertThat(log.getAll().lines().filter(line -> line.startsWith(forged))).isEmpty();
        assertThat(log.getAll())
            .contains("said: a%sr%sn%s".formatted(BACKSLASH, BACKSLASH, forged), BACKSLASH + "u001b[2J",
                "Caused by: java.io.IOException: c" + BACKSLASH + "n" + forged)
            .doesNotContain("\u001b[2J");
    }

    private void refused(RawHttp.Answer answer, CapturedOutput log) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.rule()).as(answer.toString()).isNotEmpty();
        assertThat(log.getAll()).doesNotContain("\tat ", "ERROR");
    }

    private String authorization() {
        return "Authorization: Bearer " + token().sign();
    }
}
