package coaching.acceptance;

import coaching.acceptance.Visitor.Window;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// A file of meetings by hand: first what would happen, then the batch, then the way back.
class ImportPageTest {

    private static final String PROGRAMME = "Working groups";
    private static final String HEADER = "group,held_on,recorded_at,present\n";
    private static final String KNOWN = "docs,2026-01-05,2026-01-05T18:00:00Z,4\n";
    private static final String FRESH = HEADER + KNOWN
        + "docs,2026-01-19,2026-01-30T18:00:00Z,5\nnobody,2026-01-19,,5\n";

    private static final String MIXED = """
        group;start;zone;recorded_at;present;
        ;;;;;
        Dcos;2026-02-02T09:00;;;2;

        Dcos;31/01/2026;;;-3;
        docs\u00A0;2026-02-16T09:00;GMT+2;;2;
        """;

    private final Product product = Product.shared();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aFileIsTriedRecordedAndTakenBack() throws IOException {
        var history = Files.writeString(folder.resolve("history.csv"), HEADER + KNOWN);
        product.demo("groups", "--csv", history.toString(), "--cadence", "docs=14", "--name", PROGRAMME);
        try (var coordinator = Visitor.signedIn(product, "coordinator", "/")) {
            var page = openImport(coordinator);
            choose(page, "");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("The file is empty");
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
            choose(page, FRESH);
            assertThat(row(page, 2)).containsText("Already on record");
            assertThat(row(page, 3)).containsText("Would be recorded");
            assertThat(row(page, 4)).containsText("Refused");
            assertThat(coordinator.button("Record 1 meeting")).isDisabled();
            page.getByLabel("Leave out the 1 refused row").check();
            coordinator.button("Record 1 meeting").click();
            assertThat(page.getByText("Recorded as one batch")).isVisible();
            awaitHeld(coordinator, 2);
            openImport(coordinator);
            choose(page, FRESH);
            assertThat(page.getByText("recorded before, and stands")).isVisible();
            coordinator.button("Reverse this import").click();
            assertThat(page.getByText(Pattern.compile("^Reversed"))).isVisible();
            awaitHeld(coordinator, 1);
        }
    }

    @Test
    void allThatIsWrongWithAFileIsSaidAtOnce() throws IOException {
        var history = Files.writeString(folder.resolve("history.csv"), HEADER + KNOWN);
        product.demo("groups", "--csv", history.toString(), "--cadence", "docs=14", "--name", PROGRAMME);
        try (var coordinator = Visitor.signedIn(product, "coordinator", "/", Window.PHONE)) {
            var page = openImport(coordinator);
            choose(page, MIXED);
            assertThat(page.getByText("Read as UTF-8, separated by semicolons. Left aside: 2 empty rows and 1 column."))
                .isVisible();
            var wrong = page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("What is wrong"));
            assertThat(wrong).containsText("The row says Dcos. Near it: docs.");
            assertThat(wrong).containsText("The row says 31/01/2026.");
            var known = page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Worth knowing"));
            assertThat(known).containsText("fixed offset, no summer time");
            assertThat(row(page, 5)).containsText("The row says -3.");
            assertThat(row(page, 5)).containsText("The row says 31/01/2026.");
            assertThat(row(page, 6)).containsText("same name in other characters");
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
        }
    }

    private Page openImport(Visitor coordinator) {
        coordinator.open("/programmes/" + programme(coordinator) + "/import");
        assertThat(coordinator.heading("Import meetings")).isVisible();
        return coordinator.page();
    }

    private static void choose(Page page, String csv) {
        page.locator("input[type=file]")
            .setInputFiles(
                new FilePayload("meetings".repeat(28) + ".csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static Locator row(Page page, int number) {
        return page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(Pattern.compile("^" + number + " ")));
    }

    private static void awaitHeld(Visitor coordinator, int sessions) {
        var list = "/api/programmes/" + programme(coordinator) + "/relationships";
        Product.await(sessions + " sessions are on record",
            () -> coordinator.api(list).at("/relationships/0/sessionsHeld").asInt() == sessions);
    }

    private static String programme(Visitor coordinator) {
        Product.await(PROGRAMME + " is listed", () -> listed(coordinator).isPresent());
        return listed(coordinator).orElseThrow();
    }

    private static Optional<String> listed(Visitor coordinator) {
        return coordinator.api("/api/programmes").get("programmes").valueStream()
            .filter(it -> it.get("name").asString().equals(PROGRAMME)).map(it -> it.get("programme").asString())
            .findFirst();
    }
}
