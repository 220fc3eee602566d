package coaching.query.kernel.access;

import coaching.platform.postgres.EmbeddedPostgres;
import coaching.query.QueryService;
import coaching.testing.http.Http;
import coaching.testing.http.Token;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.SecurityContext;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import static org.assertj.core.api.Assertions.assertThat;

/// An OIDC issuer elsewhere, as much of it as a reader of tokens meets: its discovery document and its keys.
class ForeignIssuerTest {

    private final JWKSet keys = new JWKSet(new RSAKeyGenerator(2048).keyID("theirs").generate());
    private HttpServer issuer = HttpServer.create();

    ForeignIssuerTest() throws JOSEException, IOException {}

    @BeforeEach
    void start() throws IOException {
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve("/.well-known/openid-configuration", "{\"issuer\":\"" + address() + "\",\"jwks_uri\":\"" + address()
            + "/keys\",\"subject_types_supported\":[\"public\"]}");
        serve("/keys", keys.toPublicJWKSet().toString());
        issuer.start();
    }

    @AfterEach
    void stop() {
        issuer.stop(0);
    }

    @Test
    void tokens_of_another_issuer_are_believed_and_ours_does_not_exist() {
        var database = EmbeddedPostgres.forTests().freshDatabase();
        var settings = new String[] {"--server.port=0", "--spring.datasource.url=" + database.jdbcUrl(),
            "--spring.datasource.username=" + database.user(), "--spring.datasource.password=" + database.password(),
            "--kept.security.issuer-uri=" + address()};
        try (var service = (ServletWebServerApplicationContext) new SpringApplicationBuilder(QueryService.class)
            .run(settings)) {
            var http = new Http(Objects.requireNonNull(service.getWebServer()).getPort());
            var theirs = Token.signedWith(new ImmutableJWKSet<SecurityContext>(keys), address()).role("auditor");
            var me = http.get("/api/me", theirs);
            assertThat(me.status()).as(me.body() + me.header("WWW-Authenticate")).isEqualTo(200);
            assertThat(me.json().path("roles").get(0).asString()).isEqualTo("auditor");
            assertThat(http.get("/api/me", theirs.with(it -> it.issuer("http://localhost:8080"))).status())
                .isEqualTo(401);
            assertThat(http.get("/signin").status()).isEqualTo(401);
            assertThat(http.get("/.well-known/openid-configuration").status()).isEqualTo(401);
            assertThat(http.post("/oauth2/token", "grant_type=client_credentials").status()).isEqualTo(401);
        }
    }

    private String address() {
        return "http://localhost:" + issuer.getAddress().getPort();
    }

    private void serve(String path, String json) {
        var body = json.getBytes(StandardCharsets.UTF_8);
        issuer.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
