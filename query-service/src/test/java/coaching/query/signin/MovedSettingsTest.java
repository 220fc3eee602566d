package coaching.query.signin;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MovedSettingsTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void what_the_issuer_is_told_in_the_wrong_place_is_named() {
        environment.setProperty("kept.issuer.users[0].name", "ann");
        environment.setProperty("kept.issuer.session.life", "1h");
        environment.setProperty("kept.issuer.enabled", "true");
        assertThatThrownBy(() -> new MovedSettings().setEnvironment(environment)).hasMessageContainingAll(
            "command service", "kept.issuer.enabled", "kept.issuer.session", "kept.issuer.users");
    }

    @Test
    void what_is_ours_is_taken() {
        environment.setProperty("kept.issuer.address", "http://localhost:8081");
        environment.setProperty("kept.issuer.demo-users", "true");
        environment.setProperty("kept.issuer.enabled", "false");
        assertThatCode(() -> new MovedSettings().setEnvironment(environment)).doesNotThrowAnyException();
    }
}
