package coaching.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// Who keeps a page open sees facts arrive, and loses nothing by it. A programme of its own, as facts are added.
class OpenPagesTest {

    private static final String NAME = "Watched groups";
    private static final String HEADER = "group,held_on,recorded_at\n";
    private static final ContainsTextOptions SOON = new ContainsTextOptions().setTimeout(60_000);
    private static final int SCROLLED = 120;

    private final Product product = Product.shared();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private Client client = Client.integration(product);
    private String programme = "";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void setUpGroups() throws IOException {
        var history = Files.writeString(folder.resolve("history.csv"),
            HEADER + held("ash", 30) + held("ash", 3) + held("beech", 30) + held("cedar", 30));
        product.demo("groups", "--csv", history.toString(), "--cadence", "ash=14,beech=14,cedar=14", "--name", NAME);
        product.awaitRead();
        programme = "/programmes/" + client.read("/api/programmes").get("programmes").valueStream()
            .filter(it -> it.get("name").asString().equals(NAME)).findFirst().orElseThrow().get("programme").asString();
    }

    @Test
    void factsThatArriveAreSeenWithoutReloading() {
        try (var manager = opened("manager", "/board");
             var coordinator = opened("coordinator", "/relationships?q=beech");
             var auditor = opened("auditor", "/replay/" + idOf("ash") + "?step=" + lastStepOf("ash"))) {
            assertThat(covered(manager)).containsText(coveredOf());
            assertThat(coordinator.page().locator("tbody tr")).containsText(written(30));
            assertThat(fact(auditor)).containsText("Happened" + written(3));
            manager.page().evaluate("scroll => scrollTo(0, scroll)", SCROLLED);
            assertThat(manager.page().evaluate("scrollY")).isEqualTo(SCROLLED);
            var before = coveredOf();

            record(HEADER + held("ash", 17) + held("beech", 5));

            assertThat(coveredOf()).isNotEqualTo(before);
            assertThat(covered(manager)).containsText(coveredOf(), SOON);
            assertThat(coordinator.page().locator("tbody tr")).containsText(written(5), SOON);
            assertThat(facts(auditor)).containsText(written(17), SOON);
            assertThatNothingElseMoved(manager, coordinator, auditor);
        }
    }

    private void assertThatNothingElseMoved(Visitor manager, Visitor coordinator, Visitor auditor) {
        assertThat(coordinator.page().getByLabel("Search names and reasons")).hasValue("beech");
        assertThat(fact(auditor)).containsText("Happened" + written(3));
        assertThat(auditor.page()).hasURL(Pattern.compile(".*step=" + lastStepOf("ash") + "$"));
        for (var visitor : new Visitor[] {manager, coordinator, auditor}) {
            assertThat(visitor.page().evaluate("window.keptOpen")).isEqualTo(true);
        }
        assertThat(manager.page().evaluate("scrollY")).isEqualTo(SCROLLED);
    }

    /// A page that is loaded again forgets the mark.
    private Visitor opened(String user, String page) {
        var visitor = Visitor.signedIn(product, user, "/");
        visitor.open(programme + page);
        assertThat(visitor.page().getByText("Up to date")).isVisible();
        assertThat(visitor.page().getByLabel("Loading")).hasCount(0);
        visitor.page().evaluate("window.keptOpen = true");
        return visitor;
    }

    private void record(String csv) {
        var answer = client.post("/api" + programme + "/imports?dryRun=false", UUID.randomUUID().toString(), "text/csv",
            csv);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        product.awaitRead();
    }

    private String held(String group, int daysAgo) {
        return group + "," + today.minusDays(daysAgo) + "," + today.minusDays(daysAgo) + "T12:00:00Z\n";
    }

    private String written(int daysAgo) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK).format(today.minusDays(daysAgo));
    }

    private static Locator covered(Visitor visitor) {
        return visitor.page().getByRole(AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(Pattern.compile("^Time covered")));
    }

    private static Locator fact(Visitor visitor) {
        return visitor.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("This fact"));
    }

    private static Locator facts(Visitor visitor) {
        return visitor.page().getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Facts"));
    }

    private String coveredOf() {
        var value = client.read("/api" + programme + "/board").get("metrics").valueStream()
            .filter(it -> it.get("id").asString().equals("M2")).findFirst().orElseThrow().get("value").asDouble();
        return Math.round(value * 100) + "%";
    }

    private String idOf(String label) {
        var programmeId = programme.substring(programme.lastIndexOf('/') + 1);
        return Client.of("coordinator", product).labels(programmeId).entrySet().stream()
            .filter(it -> it.getValue().equals(label)).map(Map.Entry::getKey).findFirst().orElseThrow();
    }

    /// Of what happened: that the auditor looked is a fact as well, and comes after it.
    private long lastStepOf(String label) {
        return auditor().read("/api" + programme + "/relationships/" + idOf(label) + "/timeline").get("steps")
            .valueStream()
            .filter(it -> !it.get("type").asString().equals("RecordViewed")).count();
    }

    private Client auditor() {
        return Client.of("auditor", product);
    }
}
