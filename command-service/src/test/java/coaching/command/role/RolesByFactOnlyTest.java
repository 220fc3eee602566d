package coaching.command.role;

import coaching.command.kernel.Authority;
import coaching.command.kernel.CommandContext;
import coaching.command.kernel.Commands;
import coaching.command.kernel.Facts;
import coaching.command.kernel.Key;
import coaching.command.kernel.Provenance;
import coaching.command.testing.RunningService;
import coaching.events.Envelope.Source;
import coaching.events.id.PersonId;
import coaching.events.role.Capability;
import coaching.events.role.Grant;
import coaching.events.role.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import java.util.Set;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/// Where tokens are not believed about roles.
@TestPropertySource(properties = "kept.security.roles-from-claims=false")
class RolesByFactOnlyTest extends RunningService {

    static final PersonId ROOT = new PersonId(UUID.randomUUID());

    @Autowired
    Commands commands;

    @Test
    void roles_of_tokens_admit_to_nothing_and_granted_ones_do() {
        var programme = "/api/programmes/" + UUID.randomUUID();
        var opening = "{\"name\":\"A\",\"zone\":\"UTC\"}";
        first();

        assertThat(http().put(programme, opening).as(token().role("administrator", "integration", "programme-manager"))
            .send().rule()).isEqualTo("NOT_ALLOWED");
        assertThat(http().put(programme, opening).as(token().person(ROOT)).send().status()).isEqualTo(201);
        assertThat(meters(token().role("operator").sign())).isEqualTo(403);

        var olga = new PersonId(UUID.randomUUID());
        http().post("/api/people/" + olga + "/roles", "{\"role\":\"OPERATOR\"}").as(token().person(ROOT)).send();
        assertThat(meters(token().person(olga).sign())).isEqualTo(200);
    }

    private int meters(String token) {
        return http().send(http().to("/actuator/prometheus").GET().header("X-Forwarded-For", "203.0.113.7")
            .header("Authorization", "Bearer " + token)).status();
    }

    private void first() {
        var setup = new Authority("setup", null, Set.of(Grant.everywhere(Role.ADMINISTRATOR)),
            Set.of(Capability.GRANT_ROLES), null, null);
        commands.send(new CommandContext(new Key("first", setup.caller()), "00", false, setup,
            new Provenance(Source.API, null, "first", null)),
            new GrantRole(ROOT, Role.ADMINISTRATOR, null, Facts.MONDAY));
    }
}
