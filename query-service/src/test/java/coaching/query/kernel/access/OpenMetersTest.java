package coaching.query.kernel.access;

import coaching.query.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@TestPropertySource(properties = "kept.metrics.open-to=10.0.0.0/8,127.0.0.1/32,::1/128")
class OpenMetersTest extends RunningService {

    @Test
    void a_configured_network_may_read_them_and_only_them() {
        assertThat(http().get("/actuator/prometheus").status()).isEqualTo(200);
        assertThat(http().get("/actuator/metrics").status()).isEqualTo(401);
    }
}
