package coaching.issuer;

import coaching.issuer.testing.RunningIssuer;
import coaching.testing.http.Http.Answer;
import com.nimbusds.jose.jwk.JWKSet;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/// Another key signs when an operator says so; what the one before signed stays good until it ends.
class KeyChangeTest extends RunningIssuer {

    @Test
    void an_operator_changes_the_key() throws IOException, ParseException {
        var old = token().role("operator").sign();
        var before = published();
        var answer = change("Bearer " + old);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);

        assertThat(published()).hasSizeGreaterThan(before.size()).containsAll(before);
        assertThat(published().getFirst()).isEqualTo(answer.json().path("signsWith").asString());
        assertThat(http().get("/api/me", old).status()).as("signed by the key before").isEqualTo(200);
        assertThat(key(issued())).isEqualTo(published().getFirst()).isNotEqualTo(key(old));
        assertThat(http().get("/actuator/metrics", issued()).status()).isEqualTo(200);

        var stored = JWKSet.parse(Files.readString(KEYS)).getKeys();
        assertThat(stored).extracting(it -> it.isPrivate()).startsWith(true).filteredOn(it -> it).hasSize(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(KEYS))).isEqualTo("rw-------");
    }

    @Test
    void nobody_else_does() {
        var before = published();
        assertThat(http().post("/actuator/signingkey", "").status()).isEqualTo(401);
        var coordinator = token().role("coordinator", "auditor", "integration", "programme-manager").sign();
        assertThat(change("Bearer " + coordinator).status()).isEqualTo(403);
        assertThat(published()).isEqualTo(before);
    }

    private Answer change(String authorization) {
        return http().send(http().to("/actuator/signingkey").header("Authorization", authorization)
            .POST(BodyPublishers.noBody()));
    }

    private List<String> published() {
        var keys = http().get("/oauth2/jwks").json().path("keys");
        assertThat(keys).allSatisfy(it -> assertThat(it.has("d")).isFalse());
        return keys.valueStream().map(it -> it.path("kid").asString()).toList();
    }

    private String issued() {
        var secret = Base64.getEncoder().encodeToString(("kept-operations:" + SECRET).getBytes(StandardCharsets.UTF_8));
        return http().post("/oauth2/token", "grant_type=client_credentials", "Basic " + secret).json()
            .path("access_token").asString();
    }

    private static String key(String token) {
        var header = new String(Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))),
            StandardCharsets.UTF_8);
        return header.replaceAll(".*\"kid\":\"([^\"]+)\".*", "$1");
    }
}
