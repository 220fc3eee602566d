package coaching.command.edge;

import coaching.command.testing.RunningService;
import coaching.command.testing.World;
import coaching.platform.http.RawHttp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/// However an address is spelt, the same limits and the same digest hold.
class SpellingsTest extends RunningService {

    static final int MEGABYTE = 1 << 20;

    RawHttp raw;

    @BeforeEach
    void connect() {
        raw = new RawHttp(http().port());
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"/api/programmes/", "/%61pi/programmes/", "/a%70%69/programmes/", "/%61%70%69/%70rogrammes/",
            "/api/p%72ogrammes/"})
    void the_same_key_with_another_body_is_another_command(String start) throws IOException {
        var key = UUID.randomUUID().toString();
        var path = start + UUID.randomUUID();

        var first = put(path, key, "{\"name\":\"one\",\"zone\":\"UTC\"}");
        var again = put(path, key, "{\"zone\":\"UTC\",\"name\":\"one\"}");
        var other = put(path, key, "{\"name\":\"two\",\"zone\":\"UTC\"}");

        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(again.head()).startsWith("HTTP/1.1 201").contains("Idempotency-Replayed: true");
        assertThat(other.status()).as(other.toString()).isEqualTo(422);
    }

    @Test
    void two_spellings_of_one_address_are_one_command() throws IOException {
        var key = UUID.randomUUID().toString();
        var programme = UUID.randomUUID().toString();
        var body = "{\"name\":\"one\",\"zone\":\"UTC\"}";

        assertThat(put("/%61pi/programmes/" + programme, key, body).status()).isEqualTo(201);
        assertThat(put("/api/programmes/" + programme, key, body).head()).contains("Idempotency-Replayed: true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%61pi/programmes/%s", "/api/%70rogrammes/%s", "/api/programmes/%s/",
        "/api/programmes./%s"})
    void no_spelling_takes_a_larger_body(String spelling) throws IOException {
        assertThat(tooLarge(spelling)).isEqualTo("BODY_TOO_LARGE");
    }

    /// Spellings that lead to no operation.
    @ParameterizedTest
    @CsvSource({"/api;x=1/programmes/%s, MALFORMED_REQUEST", "/api//programmes/%s, MALFORMED_REQUEST",
        "/./api/programmes/%s, MALFORMED_REQUEST", "/x/../api/programmes/%s, MALFORMED_REQUEST",
        "/%2e/api/programmes/%s, MALFORMED_REQUEST", "/API/programmes/%s, NOT_ALLOWED",
        "/api/programmes/%s%2e, MALFORMED_REQUEST",
        "/api%2fprogrammes/%s, MALFORMED_REQUEST", "/\\api/programmes/%s, MALFORMED_REQUEST"})
    void other_spellings_are_refused_before_the_body(String spelling, String rule) throws IOException {
        assertThat(tooLarge(spelling)).isEqualTo(rule);
    }

    private String tooLarge(String spelling) throws IOException {
        return raw.send("PUT " + spelling.replace("%s", UUID.randomUUID().toString()) + " HTTP/1.1", authorization(),
            "Content-Type: application/json", "Idempotency-Key: large", "Content-Length: 2000000000").rule();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json;charset=utf-16", "application/json;charset=iso-8859-1",
        "application/problem+json;charset=utf-7", "application/json;charset=IBM037"})
    void json_of_another_charset_is_none(String type) throws IOException {
        var answer = raw.send("{}".getBytes(StandardCharsets.UTF_16), "PUT /api/programmes/" + UUID.randomUUID()
            + " HTTP/1.1", authorization(), "Content-Type: " + type, "Idempotency-Key: charset");

        assertThat(answer.rule()).as(answer.toString()).isEqualTo("MEDIA_TYPE_NOT_SUPPORTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/imports", "/%69mports", "/import%73"})
    void imports_take_more_by_their_mapping(String end) throws IOException {
        var world = World.open(http(), integration());

        var answer = raw.send(" ".repeat(2 * MEGABYTE).getBytes(StandardCharsets.US_ASCII),
            "POST " + world.path() + end + " HTTP/1.1", authorization(), "Content-Type: text/csv",
            "Idempotency-Key: " + UUID.randomUUID());

        assertThat(answer.status()).as(answer.toString()).isNotIn(413, 500);
        assertThat(answer.rule()).isNotEmpty();
    }

    @Test
    void an_address_that_only_ends_like_an_import_takes_no_more() throws IOException {
        var answer = raw.send("PUT /api/programmes/imports HTTP/1.1", authorization(), "Content-Length: 2000000");

        assertThat(answer.rule()).as(answer.toString()).isEqualTo("BODY_TOO_LARGE");
    }

    @Test
    void who_may_not_call_is_refused_before_a_form_is_read() throws IOException {
        for (var method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
            try (var socket = raw.open()) {
                socket.getOutputStream().write((method + " /api/programmes/" + UUID.randomUUID()
                    + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                    + "Content-Length: 1000\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);

                assertThat(answer).as(method).isEqualTo("HTTP/1.1 401");
            }
        }
    }

    private RawHttp.Answer put(String path, String key, String body) throws IOException {
        return raw.send(body.getBytes(StandardCharsets.UTF_8), "PUT " + path + " HTTP/1.1", authorization(),
            "Content-Type: application/json", "Idempotency-Key: " + key);
    }

    private String authorization() {
        return "Authorization: Bearer " + integration().sign();
    }
}
