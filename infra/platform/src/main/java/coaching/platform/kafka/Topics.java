package coaching.platform.kafka;

import coaching.platform.process.PlatformFailure;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/// The topics of one broker.
public record Topics(KafkaLogin login) {

    /// How the events of all relationships are spread by default.
    public static final int PARTITIONS = 12;

    public void create(String name) {
        create(name, PARTITIONS);
    }

    /// Keeps its records for ever. An existing topic stays as it is.
    public void create(String name, int partitions) {
        var topic = new NewTopic(name, partitions, (short) 1)
            .configs(Map.of("retention.ms", "-1", "cleanup.policy", "delete"));
        ask("create topic " + name, admin -> admin.createTopics(List.of(topic)).all(), TopicExistsException.class);
    }

    /// One that is not there is no failure.
    public void delete(String name) {
        ask("delete topic " + name, admin -> admin.deleteTopics(List.of(name)).all(),
            UnknownTopicOrPartitionException.class);
    }

    /// @param done says that nothing is to be done any more
    private void ask(String what, Function<Admin, KafkaFuture<Void>> question, Class<? extends Exception> done) {
        try (var admin = Admin.create(login.client())) {
            question.apply(admin).get();
        } catch (ExecutionException e) {
            if (!done.isInstance(e.getCause())) {
                throw new PlatformFailure("cannot " + what, e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("interrupted while going to " + what, e);
        }
    }
}
