package coaching.issuer.testing;

import coaching.platform.postgres.Database;
import coaching.testing.http.Http;
import coaching.testing.http.Token;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The issuer on a free port, with a database that the test names by [#on].
@SpringBootTest(classes = IssuerApp.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class AnyIssuer {

    public static final String ISSUER = "http://localhost:8080";
    public static final String SECRET = "only-for-tests";
    protected static final Path KEYS = keys();

    @LocalServerPort
    private int port;

    @Autowired
    private JWKSource<SecurityContext> keys;

    protected static void on(Database database, DynamicPropertyRegistry settings) {
        settings.add("kept.issuer.database.url", database::jdbcUrl);
        settings.add("kept.issuer.database.username", database::user);
        settings.add("kept.issuer.database.password", database::password);
        settings.add("kept.security.issuer-uri", () -> ISSUER);
        settings.add("kept.issuer.keys", KEYS::toString);
        settings.add("kept.issuer.demo-users", () -> true);
        settings.add("kept.issuer.integration-secret", () -> SECRET);
        settings.add("kept.issuer.operations-secret", () -> SECRET);
    }

    protected Http http() {
        return new Http(port);
    }

    /// Signs with the issuer's own key, so that only what the token says decides.
    protected Token token() {
        return Token.signedWith(keys, ISSUER);
    }

    private static Path keys() {
        try {
            return Files.createTempDirectory("kept-issuer").resolve("issuer/key.json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
