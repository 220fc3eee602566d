package coaching.platform.kafka;

import coaching.platform.process.PlatformFailure;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/// Who may do what at the embedded broker. Whatever is not said here is refused. The ingest keeps its offsets itself,
/// so nobody needs a consumer group.
public record Rights(KafkaLogin login) {

    /// What the names of our topics begin with.
    static final String TOPICS = "kept.";

    private static final String EVERYWHERE = "*";
    private static final Map<KafkaUser, List<AclOperation>> ON_TOPICS = Map.of(
        KafkaUser.RELAY, List.of(AclOperation.CREATE, AclOperation.WRITE, AclOperation.READ,
            AclOperation.DESCRIBE_CONFIGS),
        KafkaUser.INGEST, List.of(AclOperation.READ));

    void grant() {
        grant(new ResourcePattern(ResourceType.TOPIC, TOPICS, PatternType.PREFIXED));
    }

    /// For a topic of another name.
    public void grantOn(String topic) {
        if (!topic.startsWith(TOPICS)) {
            grant(new ResourcePattern(ResourceType.TOPIC, topic, PatternType.PREFIXED));
        }
    }

    private void grant(ResourcePattern topics) {
        var rights = ON_TOPICS.entrySet().stream().flatMap(entry -> of(entry.getKey(), entry.getValue(), topics));
        try (var admin = Admin.create(login.client())) {
            admin.createAcls(rights.toList()).all().get();
        } catch (ExecutionException e) {
            throw new PlatformFailure("cannot say who may use Kafka", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("interrupted while saying who may use Kafka", e);
        }
    }

    private static Stream<AclBinding> of(KafkaUser user, List<AclOperation> operations, ResourcePattern topics) {
        return operations.stream().map(operation -> new AclBinding(topics,
            new AccessControlEntry("User:" + user.login(), EVERYWHERE, operation, AclPermissionType.ALLOW)));
    }
}
