package coaching.command.testing;

import coaching.command.CommandService;
import coaching.eventstore.log.EventLog;
import coaching.platform.postgres.EmbeddedPostgres;
import coaching.testing.issuer.Issuer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The whole service on a free port, with a log of its own, shared by all tests that extend this and set it up alike.
@SpringBootTest(classes = CommandService.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class RunningService {

    public static final String SERVICE_SECRET = "only-between-services";
    public static final Issuer ISSUER = Issuer.start();

    @LocalServerPort
    private int port;

    @Autowired
    private EventLog log;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        var database = EmbeddedPostgres.forTests().freshDatabase();
        settings.add("spring.datasource.url", database::jdbcUrl);
        settings.add("spring.datasource.username", database::user);
        settings.add("spring.datasource.password", database::password);
        settings.add("kept.security.issuer-uri", ISSUER::uri);
        settings.add("kept.views.secret", () -> SERVICE_SECRET);
        vault(settings);
    }

    /// With a master key of its own.
    private static void vault(DynamicPropertyRegistry settings) {
        var people = EmbeddedPostgres.forTests().freshDatabase();
        var keys = EmbeddedPostgres.forTests().freshDatabase();
        settings.add("kept.vault.url", people::jdbcUrl);
        settings.add("kept.vault.username", people::user);
        settings.add("kept.vault.password", people::password);
        settings.add("kept.vault.keys.url", keys::jdbcUrl);
        settings.add("kept.vault.keys.username", keys::user);
        settings.add("kept.vault.keys.password", keys::password);
        settings.add("kept.vault.master-key", RunningService::newFile);
    }

    private static Path newFile() {
        try {
            return Files.createTempDirectory("kept-vault").resolve("master.key");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected Http http() {
        return new Http(port);
    }

    protected EventLog log() {
        return log;
    }

    protected Token token() {
        return Token.issuedBy(ISSUER);
    }

    protected Token integration() {
        return token().subject("kept-integration").role("integration");
    }

    protected Token coordinator() {
        return token().role("coordinator");
    }
}
