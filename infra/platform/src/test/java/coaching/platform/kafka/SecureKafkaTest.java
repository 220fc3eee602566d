package coaching.platform.kafka;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SecureKafkaTest {

    @Test
    void only_those_who_prove_who_they_are_get_in(@TempDir Path folder) throws Exception {
        try (var kafka = SecureKafka.start(folder)) {
            assertThat(brokers(kafka, kafka.access())).isEqualTo(1);
            assertThatThrownBy(() -> brokers(kafka, kafka.access("wrong")))
                .hasCauseInstanceOf(SaslAuthenticationException.class);
            assertThatThrownBy(() -> brokers(kafka, Map.of())).hasCauseInstanceOf(TimeoutException.class);
        }
    }

    private static int brokers(SecureKafka kafka, Map<String, String> access)
        throws ExecutionException, InterruptedException {
        var settings = new HashMap<String, Object>(access);
        settings.put("bootstrap.servers", kafka.bootstrapServers());
        settings.put("default.api.timeout.ms", 3_000);
        settings.put("request.timeout.ms", 3_000);
        try (var admin = Admin.create(settings)) {
            return admin.describeCluster().nodes().get().size();
        }
    }
}
