package coaching.issuer;

import coaching.issuer.testing.IssuerApp;
import coaching.platform.postgres.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/// The service speaks TLS itself, with a certificate of our own in a key store; infra/docs/proxy.md has the same with PEM files.
class TlsTest {

    private static final String SECRET = "only-for-tests";
    private static final String ASKED = "/oauth2/authorize?response_type=code&client_id=kept-web&scope=openid&state=s"
        + "&redirect_uri=https%3A%2F%2Fkept.example.org%2Fsigned-in&code_challenge_method=S256"
        + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    @TempDir
    private Path folder;

    @Test
    void under_tls_cookies_are_the_hosts_own_and_browsers_are_told_to_stay_there() throws Exception {
        var database = EmbeddedPostgres.forTests().freshDatabase();
        var keys = certificate();
        try (var service = (ServletWebServerApplicationContext) new SpringApplicationBuilder(IssuerApp.class).run(
            "--server.port=0", "--kept.issuer.database.url=" + database.jdbcUrl(),
            "--kept.issuer.database.username=" + database.user(),
            "--kept.issuer.database.password=" + database.password(),
            "--kept.issuer.keys=" + folder.resolve("key.json"), "--kept.security.issuer-uri=https://kept.example.org",
            "--server.ssl.bundle=kept", "--spring.ssl.bundle.jks.kept.keystore.location=file:" + keys,
            "--spring.ssl.bundle.jks.kept.keystore.password=" + SECRET)) {
            var port = Objects.requireNonNull(service.getWebServer()).getPort();
            var asked = get(client(keys), port, ASKED);
            assertThat(asked.statusCode()).isEqualTo(302);
            assertThat(asked.headers().firstValue("Strict-Transport-Security").orElse("")).contains("max-age=31536000");
            var form = get(client(keys), port, "/signin");
            for (var answer : new HttpResponse<?>[] {asked, form}) {
                assertThat(answer.headers().allValues("Set-Cookie")).isNotEmpty()
                    .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-kept-").contains("; Secure").contains("; HttpOnly").contains("; Path=/")
                        .contains("SameSite=Lax").doesNotContain("Domain"));
            }
        }
    }

    private static HttpResponse<String> get(HttpClient client, int port, String path)
        throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create("https://localhost:" + port + path))
            .header("Accept", "text/html").build(), BodyHandlers.ofString());
    }

    private Path certificate() throws IOException, InterruptedException {
        var file = folder.resolve("kept.p12");
        var keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair", "-alias", "kept", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=dns:localhost",
            "-validity", "2", "-storetype", "PKCS12", "-keystore", file.toString(), "-storepass", SECRET)
            .redirectErrorStream(true).redirectOutput(folder.resolve("keytool.log").toFile()).start();
        assertThat(keytool.waitFor()).isZero();
        return file;
    }

    private static HttpClient client(Path keys) throws Exception {
        var own = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(keys)) {
            own.load(in, SECRET.toCharArray());
        }
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("kept", own.getCertificate("kept"));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }
}
