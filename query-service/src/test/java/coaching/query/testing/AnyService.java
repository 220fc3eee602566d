package coaching.query.testing;

import coaching.platform.postgres.Database;
import coaching.query.QueryService;
import coaching.testing.http.Http;
import coaching.testing.http.Token;
import coaching.testing.issuer.Issuer;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;

/// The whole service on a free port, with a database that the test names by [#on].
@SpringBootTest(classes = QueryService.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class AnyService {

    public static final String ISSUER = "http://localhost:8080";
    public static final String SECRET = "only-for-tests";
    /// Nobody listens there.
    private static final String NOBODY = "http://127.0.0.1:1";
    private static final Issuer KEYS = Issuer.start();

    @LocalServerPort
    private int port;

    protected static void on(Database database, DynamicPropertyRegistry settings) {
        settings.add("spring.datasource.url", database::jdbcUrl);
        settings.add("spring.datasource.username", database::user);
        settings.add("spring.datasource.password", database::password);
        settings.add("kept.security.issuer-uri", () -> ISSUER);
        settings.add("kept.security.jwk-set-uri", KEYS::keysUri);
        settings.add("kept.views.command-url", () -> NOBODY);
        settings.add("kept.views.secret", () -> SECRET);
    }

    protected Http http() {
        return new Http(port);
    }

    /// Signed with the issuer's own key, so that only what the token says decides.
    protected Token token() {
        return Token.signedWith(new ImmutableJWKSet<>(new JWKSet(KEYS.key())), ISSUER);
    }
}
