package coaching.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// A goal has words for the members alone; that it is set, and how far it is, others see too.
class GoalsPageTest {

    private static final String WORDS = "Say no in time.";

    private final Product product = Product.shared();

    @Test
    void aGoalIsSetMeasuredAndScored() {
        try (var member = Visitor.signedIn(product, "participant", "/");
             var coordinator = Visitor.signedIn(product, "coordinator", "/")) {
            var own = member.api("/api/me").at("/participations/0");
            var path = "/programmes/" + own.get("programme").asString() + "/relationships/"
                + own.at("/relationships/0").asString();
            member.open(path);
            member.button("Set a goal").click();
            member.button("Save").click();
            assertThat(member.page().getByText("Say what it is.")).isVisible();
            member.page().getByLabel("What you want to reach").fill(WORDS);
            assertThat(Axe.violations(member.page())).isEmpty();
            member.button("Save").click();
            assertThat(member.page().getByRole(AriaRole.DIALOG)).isHidden();
            assertThat(member.page().getByText(WORDS).first()).isVisible();
            var goal = member.page().getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(WORDS)).first();
            goal.getByText("We agreed what −2 to +2 mean").click();
            goal.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName("How far is it?")).click();
            member.page().getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("+1 more than expected"))
                .click();
            assertThat(goal.getByText("Last scored +1")).isVisible();

            coordinator.open(path);
            assertThat(coordinator.page().getByText("Last scored +1").first()).isVisible();
            assertThat(coordinator.page().getByText(WORDS)).hasCount(0);
            assertThat(coordinator.button("Set a goal")).hasCount(0);
        }
    }
}
