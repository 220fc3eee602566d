package coaching.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// What an administrator says of roles, on the page and on its way from the log to the next question.
class RolesPageTest {

    private static final Duration WITHIN = Duration.ofSeconds(1);

    private final Product product = Product.shared();
    private final Client participant = Client.of("participant", product);
    private final String person = participant.read("/api/me").path("person").asString();

    @Test
    void aRoleIsGrantedAndRevokedOnThePage() {
        try (var administrator = Visitor.signedIn(product, "administrator", "/")) {
            var page = administrator.page();
            var programme = administrator.programme();
            assertThat(board(programme)).isEqualTo(403);
            var name = name();
            assertThat(page.getByText(name)).hasCount(0);
            grant(administrator, person);
            assertThat(page.getByText("Granted. It holds")).isVisible();
            assertThat(page.getByRole(AriaRole.ROWGROUP).getByText(name)).isVisible();
            var revoke = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions()
                .setName(Pattern.compile("^Revoke Auditor of .*" + name)));
            assertThat(revoke).isVisible();
            assertThat(board(programme)).isEqualTo(200);
            revoke.click();
            var really = administrator.button("Really revoke");
            really.click();
            assertThat(really).hasCount(0);
            assertThat(revoke).hasCount(0);
            assertThat(board(programme)).isEqualTo(403);
        }
    }

    @Test
    void aRefusalIsSaidAtItsField() {
        try (var administrator = Visitor.signedIn(product, "administrator", "/").expecting(400, "/api/people/")) {
            grant(administrator, "nobody");
            assertThat(administrator.page().getByLabel("Person's id")).hasAttribute("aria-invalid", "true");
            assertThat(administrator.page().getByRole(AriaRole.ALERT)).hasCount(0);
        }
    }

    @Test
    void aRevocationHoldsWithinASecond() throws InterruptedException {
        var administrator = Client.of("administrator", product);
        var programme = administrator.read("/api/programmes").at("/programmes/0/programme").asString();
        var role = "{\"role\":\"PROGRAMME_MANAGER\",\"programme\":\"" + programme + "\"}";
        assertThat(say(administrator, "roles", role)).isEqualTo(200);
        assertThat(untilAnswered(programme, 200)).isLessThan(WITHIN);
        assertThat(say(administrator, "role-revocations", role)).isEqualTo(200);
        assertThat(untilAnswered(programme, 403)).isLessThan(WITHIN);
    }

    /// What the participant is called, which an administrator reads on no other page.
    private String name() {
        return new Client(participant.http(), participant.commands(), participant.commands(), participant.token())
            .read("/api/people/me").path("name").asString();
    }

    private int say(Client administrator, String what, String role) {
        return administrator.post("/api/people/" + person + "/" + what, UUID.randomUUID().toString(),
            "application/json", role).statusCode();
    }

    private Duration untilAnswered(String programme, int status) throws InterruptedException {
        var since = Instant.now();
        while (board(programme) != status && since.plus(WITHIN).isAfter(Instant.now())) {
            Thread.sleep(10);
        }
        return Duration.between(since, Instant.now());
    }

    private int board(String programme) {
        return participant.get("/api/programmes/" + programme + "/board").statusCode();
    }

    private static void grant(Visitor administrator, String whom) {
        var page = administrator.page();
        page.getByLabel("Person's id").fill(whom);
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Role")).click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Auditor")).click();
        administrator.button("Grant").click();
    }
}
