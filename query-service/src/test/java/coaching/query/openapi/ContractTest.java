package coaching.query.openapi;

import coaching.query.testing.RunningService;
import coaching.testing.contract.Contract;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

class ContractTest extends RunningService {

    private final Contract contract = new Contract(Path.of("src/main/openapi/questions.json"));

    @Test
    void the_service_is_what_its_contract_says() {
        var served = http().get("/v3/api-docs").json();

        assertThat(contract.of(served)).isEqualTo(contract.promised(served));
    }
}
