package coaching.query.testing;

import coaching.events.Policy;
import coaching.platform.postgres.Database;
import coaching.platform.postgres.EmbeddedPostgres;
import coaching.testing.story.ProgrammeStory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import java.time.Duration;
import java.time.Instant;

/// The service without Kafka, on one database shared by all tests that extend this: each tells of a programme of its
/// own.
@Import(ReadModels.class)
public abstract class RunningService extends AnyService {

    protected static final Database DATABASE = EmbeddedPostgres.forTests().freshDatabase();

    @Autowired
    private ReadModels models;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        on(DATABASE, settings);
    }

    protected void store(ProgrammeStory told) {
        models.store(told.facts(), Instant.now().plus(Duration.ofHours(1)));
    }

    /// Nothing was heard from Kafka since.
    protected void silentSince(ProgrammeStory last, Instant heard) {
        models.store(ProgrammeStory.more(last).policy(1, Policy.DEFAULT, 0).facts(), heard);
    }
}
