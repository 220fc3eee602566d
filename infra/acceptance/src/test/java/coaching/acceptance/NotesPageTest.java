package coaching.acceptance;

import coaching.acceptance.Visitor.Window;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// What coordinators note down is on their pages, and on nobody else's.
class NotesPageTest {

    private static final String TITLE = "Notes of the coordinators";

    private final Product product = Product.shared();

    static Stream<Window> windows() {
        return Stream.of(Window.DESK, Window.DESK_DARK, Window.PHONE, Window.PHONE_DARK);
    }

    @Test
    void aCoordinatorNotesDownWhatMembersAndAuditorsDoNotSee() {
        try (var coordinator = Visitor.signedIn(product, "coordinator", "/");
             var member = Visitor.signedIn(product, "participant", "/");
             var auditor = Visitor.signedIn(product, "auditor", "/")) {
            var own = member.api("/api/me").at("/participations/0");
            var path = "/programmes/" + own.get("programme").asString() + "/relationships/"
                + own.at("/relationships/0").asString();
            coordinator.open(path);
            write(coordinator, notes(coordinator.page().locator("main")), "They **seem** tired <b>now</b>.");
            var note = coordinator.page().getByRole(AriaRole.ARTICLE).first();
            assertThat(note.locator("strong")).hasText("seem");
            assertThat(note.locator("b")).hasCount(0);
            for (var other : new Visitor[] {member, auditor}) {
                other.open(path);
                assertThat(other.heading("Meeting protocol")).isVisible();
                assertThat(other.heading(TITLE)).hasCount(0);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("windows")
    void theDialogOfAPersonHasNotesAndIsAccessible(Window window) {
        try (var coordinator = Visitor.signedIn(product, "coordinator", "/", window)) {
            coordinator.open("/programmes/" + coordinator.programme() + "/people");
            coordinator.page().getByRole(AriaRole.ROW).nth(1).getByRole(AriaRole.BUTTON).last().click();
            var dialog = coordinator.page().getByRole(AriaRole.DIALOG);
            write(coordinator, notes(dialog), "Words " + "long".repeat(60));
            assertThat(dialog.getByRole(AriaRole.ARTICLE).first()).containsText("Words");
            assertThat(Axe.violations(coordinator.page())).isEmpty();
        }
    }

    private static Locator notes(Locator place) {
        var section = place.getByRole(AriaRole.REGION, new Locator.GetByRoleOptions().setName(TITLE));
        assertThat(section).isVisible();
        return section;
    }

    private static void write(Visitor coordinator, Locator notes, String words) {
        notes.getByText("Write a note").click();
        coordinator.page().getByLabel("Text", new Page.GetByLabelOptions().setExact(true)).fill(words);
        notes.getByText("Save").click();
        assertThat(notes.getByText("Write a note")).isVisible();
    }
}
