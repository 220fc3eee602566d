package coaching.query.kernel.question;

import coaching.events.id.PersonId;
import coaching.events.role.Grant;
import coaching.events.role.Role;
import coaching.query.testing.RunningService;
import coaching.testing.story.ProgrammeStory;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/// Where tokens are not believed about roles.
@TestPropertySource(properties = "kept.security.roles-from-claims=false")
class RolesByFactOnlyTest extends RunningService {

    @Test
    void roles_of_tokens_admit_to_nothing_and_granted_ones_do() {
        var auditor = new PersonId(UUID.randomUUID());
        var told = ProgrammeStory.of("by fact only").granted(auditor, Grant.everywhere(Role.AUDITOR), 1);
        store(told);
        var board = "/api/programmes/" + told.id() + "/board";

        var claims = token().role("coordinator", "operator");
        assertThat(http().get(board, claims).status()).isEqualTo(403);
        assertThat(http().get("/actuator/metrics", claims).status()).isEqualTo(403);
        assertThat(http().get("/api/me", claims).json().path("roles")).isEmpty();
        assertThat(http().get("/api/me", claims).json().path("byClaim")).isEmpty();
        assertThat(http().get(board, token().person(auditor.value())).status()).isEqualTo(200);
    }
}
