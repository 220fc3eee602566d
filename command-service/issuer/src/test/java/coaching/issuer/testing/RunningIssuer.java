package coaching.issuer.testing;

import coaching.platform.postgres.Database;
import coaching.platform.postgres.EmbeddedPostgres;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The issuer on one database shared by all tests that extend this.
public abstract class RunningIssuer extends AnyIssuer {

    protected static final Database DATABASE = EmbeddedPostgres.forTests().freshDatabase();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        on(DATABASE, settings);
    }
}
