package coaching.query.kernel.access;

import coaching.edge.access.AccessTable.Entry;
import coaching.query.testing.RunningService;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import static org.assertj.core.api.Assertions.assertThat;

class AccessTest extends RunningService {

    @Autowired
    private Map<String, RequestMappingInfoHandlerMapping> mappings;

    @Test
    void every_mapping_is_in_the_table() {
        var mapped = new TreeSet<String>(Comparator.naturalOrder());
        mappings.values().forEach(mapping -> mapping.getHandlerMethods().keySet().stream()
            .map(RequestMappingInfo::getPatternValues).forEach(mapped::addAll));
        assertThat(mapped).contains("/api/me", "/actuator/prometheus", "/v3/api-docs");
        mapped.removeIf(String::isEmpty);
        assertThat(QueryAccess.TABLE.entries()).extracting(Entry::path).containsAll(mapped);
    }

    @Test
    void a_signed_token_is_believed() {
        assertThat(http().get("/api/me", token()).status()).isEqualTo(200);
    }

    @Test
    void without_a_token_the_answer_is_a_challenge_and_a_problem() {
        var answer = http().get("/api/me");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.rule()).isEqualTo("NOT_SIGNED_IN");
    }

    @Test
    void the_issuer_counts() {
        assertThat(http().get("/api/me", token().with(it -> it.issuer("http://elsewhere"))).status()).isEqualTo(401);
    }

    @Test
    void the_audience_counts() {
        assertThat(http().get("/api/me", token().with(it -> it.audience(List.of("other")))).status()).isEqualTo(401);
    }

    @Test
    void the_type_counts() {
        assertThat(http().get("/api/me", token().of("JWT")).status()).isEqualTo(401);
        assertThat(http().get("/api/me", token().of(null)).status()).isEqualTo(401);
    }

    @Test
    void the_end_counts() {
        var past = Instant.now().minus(Duration.ofMinutes(10));
        assertThat(http().get("/api/me", token().with(it -> it.issuedAt(past).expiresAt(past.plusSeconds(60))))
            .status())
            .isEqualTo(401);
        assertThat(http().get("/api/me", token().with(it -> it.claims(claims -> claims.remove("exp")))).status())
            .isEqualTo(401);
    }

    @Test
    void the_subject_counts() {
        assertThat(http().get("/api/me", token().with(it -> it.subject(" "))).status()).isEqualTo(401);
        assertThat(http().get("/api/me", token().with(it -> it.subject("x\r\ny"))).status()).isEqualTo(401);
        assertThat(http().get("/api/me", token().with(it -> it.subject("y".repeat(201)))).status()).isEqualTo(401);
        assertThat(http().get("/api/me", token().with(it -> it.subject("y".repeat(200)))).status()).isEqualTo(200);
    }

    @Test
    void the_key_counts() throws JOSEException {
        var strange = new ImmutableJWKSet<com.nimbusds.jose.proc.SecurityContext>(
            new JWKSet(new RSAKeyGenerator(2048).keyID("strange").generate()));
        assertThat(http().get("/api/me", token().by(strange)).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing", "/actuator/env", "/api/programmes/x/y/z", "/v3/api-docs/other"})
    void what_is_not_in_the_table_is_refused(String path) {
        var answer = http().get(path, token().role("coordinator", "auditor", "programme-manager", "operator"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.rule()).isEqualTo("NOT_ALLOWED");
    }

    @Test
    void operations_are_for_operators() {
        assertThat(http().get("/actuator/metrics", token().role("coordinator")).status()).isEqualTo(403);
        assertThat(http().get("/actuator/metrics", token().role("operator")).status()).isEqualTo(200);
    }

    @Test
    void meters_are_for_operators_unless_a_network_is_configured() {
        assertThat(http().get("/actuator/prometheus").status()).as("from this machine").isEqualTo(401);
        assertThat(http().get("/actuator/prometheus", token().role("auditor")).status()).isEqualTo(403);
        assertThat(http().get("/actuator/prometheus", token().role("operator")).status()).isEqualTo(200);
    }

    @Test
    void a_browser_is_told_what_it_may_do() {
        var answer = http().get("/ui-config.json");
        assertThat(answer.header("Content-Security-Policy"))
            .contains("script-src 'self';", "frame-ancestors 'none'", "connect-src 'self' " + ISSUER)
            .doesNotContain("unsafe-eval");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    }
}
