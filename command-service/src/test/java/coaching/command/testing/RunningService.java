package coaching.command.testing;

import coaching.command.CommandService;
import coaching.eventstore.log.EventLog;
import coaching.platform.postgres.EmbeddedPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The whole service on a free port, with a log of its own, shared by all tests that extend this and set it up alike.
@SpringBootTest(classes = CommandService.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class RunningService {

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
