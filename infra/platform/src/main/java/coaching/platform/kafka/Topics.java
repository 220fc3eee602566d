package coaching.platform.kafka;

import coaching.platform.process.PlatformFailure;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/// The topics of one broker.
public record Topics(String bootstrapServers) {

    /// How the events of all relationships are spread by default.
    public static final int PARTITIONS = 12;

    public void create(String name) {
        create(name, PARTITIONS);
    }

    /// Keeps its records for ever. An existing topic stays as it is.
    public void create(String name, int partitions) {
        var topic = new NewTopic(name, partitions, (short) 1)
            .configs(Map.of("retention.ms", "-1", "cleanup.policy", "delete"));
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new PlatformFailure("cannot create topic " + name, e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("interrupted while creating topic " + name, e);
        }
    }
}
