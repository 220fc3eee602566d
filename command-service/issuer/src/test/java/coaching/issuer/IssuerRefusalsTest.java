package coaching.issuer;

import coaching.issuer.testing.RunningIssuer;
import coaching.platform.http.RawHttp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/// Whatever is sent to the issuer, it answers as OAuth says or with a problem, and never with a fault of ours.
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = "kept.limits.body-within=2s")
class IssuerRefusalsTest extends RunningIssuer {

    private RawHttp raw;

    @BeforeEach
    void connect() {
        raw = new RawHttp(http().port());
    }

    @ParameterizedTest
    @ValueSource(strings = {"refused=%ff", "x=%ff", "x=%zz", "%ff", "%c3%28=1", "a=1&b=%", "x=%ed%a0%80", "x=%00",
        "x=a%0d%0ab", "x=%e2%80%a8", "refused=%f"})
    void a_query_that_cannot_be_decoded(String query, CapturedOutput log) throws IOException {
        for (var path : List.of("/signin", "/oauth2/authorize", "/oauth2/jwks", "/setup", "/sessions")) {
            refused(raw.send("GET " + path + "?" + query + " HTTP/1.1"), log);
            refused(raw.send("GET " + path + "?" + query + " HTTP/1.1", authorization(), "Accept: text/html"), log);
            refused(raw.send("POST " + path + "?" + query + " HTTP/1.1", "Content-Length: 0"), log);
        }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"grant_type=%zz", "username=%ff&password=x", "%ff", "grant_type=client_credentials&scope=%c3%28",
            "a=\u00e9"})
    void a_form_that_cannot_be_decoded(String form, CapturedOutput log) throws IOException {
        for (var path : List.of("/signin", "/oauth2/token", "/%6fauth2/token", "/oauth2/introspect", "/oauth2/revoke",
            "/connect/logout")) {
            refused(raw.send(form.getBytes(StandardCharsets.ISO_8859_1), "POST " + path + " HTTP/1.1",
                "Content-Type: application/x-www-form-urlencoded"), log);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oauth2/token", "/oauth2/introspect", "/oauth2/revoke", "/oauth2/authorize", "/userinfo",
        "/connect/logout", "/connect/register", "/oauth2/device_authorization", "/oauth2/par"})
    void an_issuer_refuses_as_oauth_says_or_with_a_problem(String path, CapturedOutput log) throws IOException {
        for (var type : List.of("application/x-www-form-urlencoded", "*/*", "text/plain", "nonsense",
            "application/json")) {
            for (var form : List.of("", "grant_type=client_credentials", "grant_type=nonsense&client_id=kept-web")) {
                var answer = raw.send(form.getBytes(StandardCharsets.US_ASCII), "POST " + path + " HTTP/1.1",
                    "Content-Type: " + type);
                assertThat(answer.status()).as(answer.toString()).isBetween(300, 499);
                assertThat(answer.status() < 400 || answer.isProblem() || answer.body().contains("\"error\""))
                    .as(path + " " + type + " " + form + "\n" + answer).isTrue();
            }
        }
        assertThat(log.getAll()).doesNotContain("\tat ", "ERROR");
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
        for (var path : List.of("/signin", "/oauth2/jwks")) {
            for (var method : List.of("GET", "POST")) {
                var answer = raw.send(method + " " + path + " HTTP/1.1", header);
                assertThat(answer.status()).as(answer.toString()).isBetween(200, 499);
                assertThat(answer.status() < 400 || answer.isProblem() || answer.body().contains("<html"))
                    .as(method + " " + path + "\n" + answer).isTrue();
            }
        }
        assertThat(log.getAll()).doesNotContain("\tat ", "ERROR");
    }

    @Test
    void a_form_that_drips_is_refused_in_time() throws Exception {
        try (var socket = raw.open()) {
            socket.getOutputStream().write(String.join("\r\n", "POST /oauth2/token HTTP/1.1", "Host: localhost",
                "Connection: close", "Content-Type: application/x-www-form-urlencoded", "Content-Length: 1000", "", "")
                .getBytes(StandardCharsets.US_ASCII));
            var dripping = Thread.startVirtualThread(() -> drip(socket));
            var answer = RawHttp.answer(socket);
            dripping.interrupt();

            assertThat(answer.status()).as(answer.toString()).isEqualTo(408);
            assertThat(answer.rule()).isEqualTo("BODY_TOO_SLOW");
        }
    }

    private static void drip(Socket socket) {
        try {
            for (int count = 0; count < 120; count++) {
                socket.getOutputStream().write('a');
                Thread.sleep(500);
            }
        } catch (IOException | InterruptedException _) {
            Thread.currentThread().interrupt();
        }
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
