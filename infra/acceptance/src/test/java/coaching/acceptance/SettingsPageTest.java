package coaching.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// What a programme asks of its pairs, read and changed on its page.
class SettingsPageTest {

    private final Product product = Product.shared();
    private final String programme = UUID.randomUUID().toString();

    @BeforeEach
    void openProgramme() {
        var opened = Client.of("administrator", product).put("/api/programmes/" + programme,
            UUID.randomUUID().toString(), """
                {"name":"The settings","zone":"Europe/Paris"}""");
        assertThat(opened.statusCode()).as(opened.body()).isLessThan(300);
        product.awaitRead();
    }

    @Test
    void aManagerSeesWhatChangesBeforeItIsAdopted() {
        try (var manager = opened("manager")) {
            var page = manager.page();
            assertThat(page.getByText("At least 2 meetings before a pair is completed")).isVisible();
            manager.button("Change").click();
            assertThat(page.getByText("Nothing changes yet.")).isVisible();
            page.getByLabel("Minimum of meetings").fill("3");
            assertThat(page.getByText("At least 3 meetings instead of 2")).isVisible();
            assertThat(page.getByText("Today no pair or group would be in another state.")).isVisible();
            assertThat(Axe.violations(page)).isEmpty();
            page.getByLabel("Smallest group with figures").fill("4");
            manager.button("Adopt").click();
            assertThat(page.getByText("A whole number from 5 to 3650.")).isVisible();
            page.getByLabel("Smallest group with figures").fill("6");
            manager.button("Adopt").click();
            assertThat(page.getByText("Adopted. It holds from")).isVisible();
            var toCome = region(page, "(version 1)");
            assertThat(toCome).containsText("At least 3 meetings instead of 2");
            assertThat(toCome).containsText("No figures of fewer than 6 people instead of 5");
            assertThat(Axe.violations(page)).isEmpty();
        }
    }

    @Test
    void anAdministratorLosesNothingWhenSomebodyElseAdoptsAVersionMeanwhile() {
        try (var administrator = opened("administrator").expecting(409, "/api/programmes/")) {
            var page = administrator.page();
            administrator.button("Change").click();
            page.getByLabel("Days to accept").fill("10");
            adoptElsewhere(1);
            administrator.button("Adopt").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Policy versions count up one by one.");
            assertThat(page.getByLabel("Days to accept")).hasValue("10");
            assertThat(page.getByText("10 days for everyone to accept instead of 14")).isVisible();
            assertThat(region(page, "(version 1)")).isVisible();
            assertThat(region(page, "What changes").getByText("A pair may start before its members")).hasCount(0);
            page.getByLabel("In force from").fill(tomorrow().toString());
            administrator.button("Adopt").click();
            assertThat(page.getByLabel("In force from")).hasAttribute("aria-invalid", "true");
            page.getByLabel("In force from").fill(tomorrow().plusDays(2).toString());
            administrator.button("Adopt").click();
            assertThat(region(page, "(version 2)")).containsText("10 days for everyone to accept instead of 14");
        }
    }

    private void adoptElsewhere(int version) {
        var adopted = Client.of("manager", product).post("/api/programmes/" + programme + "/policies",
            UUID.randomUUID().toString(), "application/json", """
                {"version":%d,"minSessions":2,"minSessionsWithinDays":56,"smallestGroup":5,
                 "expectationsRequired":true,"capacityAsCoach":5,"activateWithinDays":14,
                 "firstSessionWithinDays":21,"pausedAtMostDays":30,"at":"%s","zone":"Europe/Paris"}"""
                .formatted(version, tomorrow().plusDays(1)));
        assertThat(adopted.statusCode()).as(adopted.body()).isEqualTo(200);
        product.awaitRead();
    }

    private static LocalDate tomorrow() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(1);
    }

    private static Locator region(Page page, String name) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(name));
    }

    private Visitor opened(String user) {
        return Visitor.signedIn(product, user, "/programmes/" + programme + "/settings");
    }
}
