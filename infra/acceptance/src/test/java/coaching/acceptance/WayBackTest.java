package coaching.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// A person's place is named by the title, and found again: in the list after a relationship, in the programme after a
/// pause. The list is longer than a screen, in a programme of its own.
class WayBackTest {

    private static final String NAME = "The long list";
    private static final int GROUPS = 40;
    private static final String NARROWED = "?q=row&sort=-label";

    private final Product product = Product.shared();
    private String programme = "";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void setUpGroups() throws IOException {
        var labels = IntStream.range(0, GROUPS).mapToObj(it -> "row " + it).toList();
        var rows = labels.stream().map(it -> it + ",2026-03-02,2026-03-02T12:00:00Z").collect(Collectors.joining("\n"));
        var history = Files.writeString(folder.resolve("history.csv"), "group,held_on,recorded_at\n" + rows + "\n");
        var cadence = labels.stream().map(it -> it + "=14").collect(Collectors.joining(","));
        product.demo("groups", "--csv", history.toString(), "--cadence", cadence, "--name", NAME);
        product.awaitRead();
        programme = programmes().stream().filter(it -> it.get("name").asString().equals(NAME)).findFirst()
            .orElseThrow().get("programme").asString();
    }

    @Test
    void theLinkBackLeadsToTheSamePlaceOfTheSameList() {
        try (var coordinator = openedDeepInTheList()) {
            var top = scrolled(coordinator);
            coordinator.page().getByText("row 9", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(coordinator.heading("row 9")).isVisible();
            coordinator.page().getByText("All pairs and groups").click();
            assertThatItIsAsLeft(coordinator, top);
        }
    }

    @Test
    void soDoesTheBrowsersOwnBack() {
        try (var coordinator = openedDeepInTheList()) {
            var top = scrolled(coordinator);
            coordinator.page().getByText("row 9", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(coordinator.heading("row 9")).isVisible();
            coordinator.page().goBack();
            assertThatItIsAsLeft(coordinator, top);
        }
    }

    @Test
    void aLinkToARelationshipCarriesTheListItCameFrom() {
        try (var coordinator = openedDeepInTheList(); var other = coordinator.besides()) {
            coordinator.page().getByText("row 9", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(coordinator.heading("row 9")).isVisible();
            other.open(coordinator.path());
            other.page().getByText("All pairs and groups").click();
            assertThat(other.page()).hasURL(Pattern.compile(".*/relationships\\?q=row&sort=-label"));
            assertThat(rows(other).first()).containsText("row 39");
        }
    }

    @Test
    void theTitleNamesTheThing() {
        try (var coordinator = openedDeepInTheList()) {
            assertThat(coordinator.page()).hasTitle("Pairs, " + NAME + " – Kept");
            coordinator.page().getByText("row 9", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(coordinator.page()).hasTitle("row 9, " + NAME + " – Kept");
            link(coordinator, "Replay its history").click();
            assertThat(coordinator.page()).hasTitle("Replay of row 9, " + NAME + " – Kept");
            assertThat(coordinator.page().locator("main > [aria-live]")).hasText("Replay of row 9, " + NAME);
            link(coordinator, "Board").click();
            assertThat(coordinator.page()).hasTitle("Board, " + NAME + " – Kept");
        }
    }

    @Test
    void theProgrammeUsedLastIsTheFirstNextTime() {
        var first = programmes().getFirst().get("programme").asString();
        assertThat(first).isNotEqualTo(programme);
        try (var manager = Visitor.signedIn(product, "manager", "/")) {
            assertThat(manager.page()).hasURL(Pattern.compile(".*/programmes/" + first + "/board"));
            manager.open("/programmes/" + programme + "/board");
            assertThat(manager.page()).hasTitle("Board, " + NAME + " – Kept");
            manager.open("/");
            assertThat(manager.page()).hasURL(Pattern.compile(".*/programmes/" + programme + "/board"));
            manager.page()
                .evaluate("gone => Object.keys(localStorage).filter((key) => key.startsWith('kept.programme'))"
                    + ".forEach((key) => localStorage.setItem(key, gone))", "00000000-0000-0000-0000-000000000000");
            manager.open("/");
            assertThat(manager.page()).hasURL(Pattern.compile(".*/programmes/" + first + "/board"));
        }
    }

    private Visitor openedDeepInTheList() {
        var coordinator = Visitor.signedIn(product, "coordinator", "/programmes/" + programme + "/relationships"
            + NARROWED);
        assertThat(rows(coordinator)).hasCount(25);
        coordinator.button("Show more of 40").click();
        assertThat(rows(coordinator)).hasCount(GROUPS);
        coordinator.page().getByText("row 9", new Page.GetByTextOptions().setExact(true)).scrollIntoViewIfNeeded();
        return coordinator;
    }

    private static void assertThatItIsAsLeft(Visitor coordinator, double top) {
        assertThat(coordinator.page()).hasURL(Pattern.compile(".*/relationships\\?q=row&sort=-label"));
        assertThat(rows(coordinator)).hasCount(GROUPS);
        assertThat(coordinator.page().getByLabel("Search names and reasons")).hasValue("row");
        assertThat(top).isPositive();
        assertThat(scrolled(coordinator)).isEqualTo(top);
    }

    private static double scrolled(Visitor visitor) {
        return ((Number) visitor.page().evaluate("scrollY")).doubleValue();
    }

    private static Locator rows(Visitor visitor) {
        return visitor.page().locator("tbody tr");
    }

    private static Locator link(Visitor visitor, String name) {
        return visitor.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private List<JsonNode> programmes() {
        return Client.integration(product).read("/api/programmes").get("programmes").valueStream().toList();
    }
}
