package coaching.command.testing;

import coaching.command.CommandService;
import coaching.eventstore.log.EventLog;
import coaching.platform.postgres.Database;
import coaching.platform.postgres.EmbeddedPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The whole service on a free port, with a log of its own, shared by all tests that extend this.
@SpringBootTest(classes = CommandService.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class RunningService {

    public static final Issuer ISSUER = Issuer.start();
    private static final Database DATABASE = EmbeddedPostgres.forTests().freshDatabase();

    @LocalServerPort
    private int port;

    @Autowired
    private EventLog log;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("spring.datasource.url", DATABASE::jdbcUrl);
        settings.add("spring.datasource.username", DATABASE::user);
        settings.add("spring.datasource.password", DATABASE::password);
        settings.add("kept.security.issuer-uri", ISSUER::uri);
    }

    protected Http http() {
        return new Http(port);
    }

    protected EventLog log() {
        return log;
    }

    protected Token token() {
        return ISSUER.token();
    }

    protected Token integration() {
        return token().subject("kept-integration").role("integration");
    }

    protected Token coordinator() {
        return token().role("coordinator");
    }
}
