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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

/// What a coordinator does about pairs from the list, one by one and several at once.
class CaseloadPageTest {

    private static final String NAME = "The caseload";
    private static final int GROUPS = 4;

    private final Product product = Product.shared();
    private String programme = "";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void setUpGroups() throws IOException {
        var labels = IntStream.rangeClosed(1, GROUPS).mapToObj(it -> "case " + it).toList();
        var rows = labels.stream()
            .map(it -> it + ",2026-03-02,2026-03-02T12:00:00Z\n" + it + ",2026-03-16,2026-03-16T12:00:00Z")
            .collect(Collectors.joining("\n"));
        var history = Files.writeString(folder.resolve("history.csv"), "group,held_on,recorded_at\n" + rows + "\n");
        var cadence = labels.stream().map(it -> it + "=14").collect(Collectors.joining(","));
        product.demo("groups", "--csv", history.toString(), "--cadence", cadence, "--name", NAME);
        product.awaitRead();
        try (var coordinator = Visitor.signedIn(product, "coordinator", "/")) {
            programme = coordinator.api("/api/programmes").get("programmes").valueStream()
                .filter(it -> it.get("name").asString().equals(NAME)).findFirst().orElseThrow().get("programme")
                .asString();
        }
    }

    @Test
    void aReasonHasItsStepBesideItAndEveryStepIsOnRecord() {
        try (var coordinator = opened().expecting(409, "/api/programmes/")) {
            var row = row(coordinator, "case 2");
            take(coordinator, row, "I spoke to them");
            assertThat(row).containsText("It is on record that you spoke to them.");
            assertThat(row).containsText("Somebody spoke to them on");
            take(coordinator, row, "I look after it");
            assertThat(row).containsText("You look after it");
            take(coordinator, row, "Remind them by mail");
            assertThat(row).containsText("No e-mail address is known");
            take(coordinator, row, "Look again in 14 days");
            assertThat(row).containsText("Look again on");
            assertThat(coordinator.page().locator("tbody tr").last()).containsText("case 2");
            assertThat(Axe.violations(coordinator.page())).isEmpty();
            take(coordinator, row, "Look again now");
            assertThat(row).not().containsText("Look again on");
            row.getByText("Book for them").click();
            assertThat(coordinator.page().getByRole(AriaRole.DIALOG)).containsText("Date and time");
            coordinator.button("Cancel").click();
            assertThat(coordinator.page().getByText("You look after it")).isVisible();
            assertThat(coordinator.page()).hasURL(Pattern.compile(".*/relationships/[0-9a-f-]{36}[^a]*$"));
        }
    }

    @Test
    void severalAreTakenOnAtOnceAndTheListIsNarrowedToThem() {
        try (var coordinator = opened()) {
            for (var name : List.of("case 3", "case 4")) {
                coordinator.page().getByLabel("Choose " + name, new Page.GetByLabelOptions().setExact(true)).check();
            }
            coordinator.button("What to do about the 2 chosen pairs").click();
            assertThat(Axe.violations(coordinator.page())).isEmpty();
            item(coordinator, "I look after it").click();
            assertThat(coordinator.page().getByText("Who looks after 2 pairs is on record.")).isVisible();
            coordinator.page().getByLabel("Looked after by").selectOption("nobody");
            assertThat(row(coordinator, "case 3")).hasCount(0);
            assertThat(owners(coordinator)).contains("case 3", "case 4");
            coordinator.page().getByLabel("Reason", new Page.GetByLabelOptions().setExact(true))
                .selectOption("NOTHING_BOOKED");
            assertThat(coordinator.page()).hasURL(Pattern.compile(".*reason=NOTHING_BOOKED.*"));
            assertThat(row(coordinator, "case 1")).isVisible();
        }
    }

    @Test
    void whatNobodyConfirmedIsAnsweredInTheInboxAndTakenBack() {
        try (var coordinator = opened()) {
            booked(28);
            booked(14);
            product.awaitRead();
            coordinator.open("/programmes/" + programme + "/inbox");
            var waiting = coordinator.page().getByRole(AriaRole.REGION,
                new Page.GetByRoleOptions().setName("Did they meet?")).getByRole(AriaRole.LISTITEM);
            assertThat(waiting).hasCount(2);
            assertThat(Axe.violations(coordinator.page())).isEmpty();
            waiting.first().getByText(Pattern.compile("^Yes, says")).click();
            assertThat(coordinator.page().getByText("It is on record.")).isVisible();
            assertThat(waiting).hasCount(1);
            coordinator.button("Undo").click();
            assertThat(waiting).hasCount(2);
            waiting.last().getByText(Pattern.compile("^No, says")).click();
            assertThat(waiting).hasCount(1);
        }
    }

    /// Some time before, for a day that is over by now.
    private void booked(int daysAgo) {
        var client = Client.of("coordinator", product);
        var relationship = client.labels(programme).entrySet().stream().filter(it -> it.getValue().equals("case 1"))
            .findFirst().orElseThrow().getKey();
        var session = UUID.randomUUID();
        var start = Instant.now().truncatedTo(SECONDS).minus(daysAgo, DAYS);
        var answer = client.put(
            "/api/programmes/" + programme + "/relationships/" + relationship + "/sessions/" + session,
            "booked-" + session, """
                {"start":"%s","minutes":60,"purpose":"OTHER","at":"%s"}""".formatted(start, start.minus(2, DAYS)));
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    }

    private List<String> owners(Visitor coordinator) {
        var labels = Client.of("coordinator", product).labels(programme);
        return coordinator.api("/api/programmes/" + programme + "/relationships").get("relationships").valueStream()
            .filter(it -> !it.at("/handling/owner").isNull())
            .map((JsonNode it) -> labels.getOrDefault(it.get("relationship").asString(), "?")).toList();
    }

    private Visitor opened() {
        var coordinator = Visitor.signedIn(product, "coordinator", "/programmes/" + programme + "/relationships");
        assertThat(coordinator.page().locator("tbody tr")).hasCount(GROUPS);
        return coordinator;
    }

    private static Locator row(Visitor visitor, String name) {
        return visitor.page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Locator menu(Locator row) {
        return row.getByLabel(Pattern.compile("^What to do about"));
    }

    private static void take(Visitor visitor, Locator row, String step) {
        menu(row).click();
        item(visitor, step).click();
    }

    private static Locator item(Visitor visitor, String name) {
        return visitor.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
