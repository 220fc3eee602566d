package coaching.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/// The coordinator's list and one relationship.
@TestInstance(Lifecycle.PER_CLASS)
class RelationshipPagesTest {

    private final Visitor coordinator = Visitor.signedIn(Product.shared(), "coordinator", "/");
    private final Page page = coordinator.page();
    private final Map<String, String> labels = Client.of("coordinator", Product.shared())
        .labels(coordinator.programme());

    @BeforeEach
    void startAgain() {
        coordinator.startAgain();
    }

    @AfterEach
    void assertBehaved() {
        coordinator.assertBehaved();
    }

    @AfterAll
    void leave() {
        coordinator.close();
    }

    @Test
    void theListIsInTheOrderOfWhoNeedsALook() {
        var rows = rows();
        var expected = relationships().stream().map(this::label).toList();
        assertThat(rows).hasCount(expected.size());
        assertThat(names(rows).allTextContents()).isEqualTo(expected);
    }

    @Test
    void everyReasonIsPrintedWithWhatToDoNext() {
        var reason = relationships().stream().flatMap(it -> it.get("reasons").valueStream()).findFirst().orElseThrow();
        assertThat(page.getByText(reason.get("text").asString()).first()).isVisible();
        assertThat(page.getByText(reason.get("nextAction").asString()).first()).isVisible();
    }

    @Test
    void theListCanBeNarrowed() {
        var wanted = label(relationships().getLast());
        page.getByLabel("Search names and reasons").fill(wanted);
        assertThat(names(rows())).hasText(wanted);
        assertThat(page).hasURL(Pattern.compile(".*[?&]q=.*"));
        page.getByLabel("Search names and reasons").fill("no such name");
        assertThat(coordinator.heading("No pair or group matches")).isVisible();
    }

    @Test
    void aRowOpensTheRelationshipAndItsFiguresOpenReceipts() {
        var label = label(relationships().getFirst());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(label).setExact(true)).click();
        assertThat(coordinator.heading(label)).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^On-time rate"))).click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("On-time rate");
        assertThat(page).hasURL(Pattern.compile(".*/relationships/[0-9a-f-]+\\?receipt=M1"));
    }

    private String label(JsonNode relationship) {
        return requireNonNull(labels.get(relationship.get("relationship").asString()));
    }

    /// Beside what can be done about them.
    private static Locator names(Locator rows) {
        return rows.getByRole(AriaRole.ROWHEADER).getByRole(AriaRole.LINK);
    }

    private Locator rows() {
        assertThat(page.getByRole(AriaRole.TABLE)).isVisible();
        return page.getByRole(AriaRole.TABLE).locator("tbody tr");
    }

    private List<JsonNode> relationships() {
        var list = coordinator.api("/api/programmes/" + coordinator.programme() + "/relationships");
        return list.get("relationships").valueStream().toList();
    }
}
