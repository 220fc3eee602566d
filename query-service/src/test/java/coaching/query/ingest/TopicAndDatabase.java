package coaching.query.ingest;

import org.junit.jupiter.api.AfterEach;

/// What an ingester stands between, new for every test.
abstract class TopicAndDatabase {

    final TestDatabase database = new TestDatabase();
    final TestTopic topic = new TestTopic();

    @AfterEach
    void close() {
        topic.close();
    }
}
