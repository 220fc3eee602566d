package coaching.acceptance;

import coaching.acceptance.Visitor.Window;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// No page breaks a rule of axe-core, in light and in dark, at a desk and on a phone; none scrolls sideways.
class AccessiblePagesTest {

    private final Product product = Product.shared();

    private static final List<Window> WINDOWS = List.of(Window.DESK_DARK, Window.PHONE_DARK, Window.PHONE, Window.DESK);

    @Test
    void theWayIn() {
        try (var visitor = new Visitor(product, Window.DESK)) {
            visitor.open("/");
            assertThat(visitor.button("Sign in")).isVisible();
            assertFine(visitor);
            visitor.button("Sign in").click();
            assertThat(visitor.page().getByLabel("Password")).isVisible();
            assertFine(visitor);
        }
    }

    @Test
    void theBoardAndAReceipt() {
        try (var manager = Visitor.signedIn(product, "manager", "/")) {
            assertThat(manager.heading("Rhythm")).isVisible();
            assertThat(manager.page().locator("svg path").first()).isAttached();
            assertFine(manager);
            manager.open("/programmes/" + manager.programme() + "/board?receipt=M2");
            assertThat(manager.heading("How it is counted")).isVisible();
            assertFine(manager);
        }
    }

    @Test
    void thePagesOfACoordinator() {
        try (var coordinator = Visitor.signedIn(product, "coordinator", "/")) {
            var first = coordinator.page().locator("tbody").getByRole(AriaRole.LINK).first();
            assertThat(first).isVisible();
            assertFine(coordinator);
            first.click();
            assertThat(coordinator.heading("Meeting protocol")).isVisible();
            assertFine(coordinator);
            coordinator.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Import")).click();
            assertThat(coordinator.heading("What the file looks like")).isVisible();
            assertFine(coordinator);
            coordinator.open("/programmes/" + coordinator.programme() + "/mailbox");
            assertThat(coordinator.heading("Mailbox")).isVisible();
            assertFine(coordinator);
            coordinator.open("/programmes/" + coordinator.programme() + "/inbox");
            assertThat(coordinator.heading("Inbox").last()).isVisible();
            assertThat(coordinator.heading("Nothing waits for you").or(coordinator.page().getByRole(AriaRole.REGION))
                .first()).isVisible();
            assertFine(coordinator);
            coordinator.open("/programmes/" + coordinator.programme() + "/people");
            var person = coordinator.page().locator("tbody tr").first().getByRole(AriaRole.BUTTON).last();
            assertThat(person).isVisible();
            assertFine(coordinator);
            person.click();
            assertThat(coordinator.page().getByLabel("E-mail")).isVisible();
            assertFine(coordinator);
        }
    }

    @Test
    void operations() {
        try (var operator = Visitor.signedIn(product, "operator", "/")) {
            assertThat(operator.heading("Read models")).isVisible();
            assertThat(operator.page().getByText("Generation").first()).isVisible();
            assertFine(operator);
        }
    }

    @Test
    void theReplay() {
        try (var auditor = Visitor.signedIn(product, "auditor", "/")) {
            assertThat(auditor.heading("Choose a pair or group")).isVisible();
            assertFine(auditor);
            auditor.open("/programmes/" + auditor.programme() + "/replay/" + aRelationship(auditor) + "?clock=source");
            assertThat(auditor.heading("As known then")).isVisible();
            assertFine(auditor);
        }
    }

    @Test
    void theRoles() {
        Client.of("administrator", product).post("/api/people/" + UUID.randomUUID() + "/roles",
            UUID.randomUUID().toString(), "application/json", "{\"role\":\"AUDITOR\"}");
        try (var administrator = Visitor.signedIn(product, "administrator", "/")) {
            assertThat(administrator.heading("Grant a role")).isVisible();
            assertThat(administrator.page().getByRole(AriaRole.ROW).nth(1)).isVisible();
            assertFine(administrator);
        }
    }

    @Test
    void thePagesOfAParticipantAndOfTheIssuer() {
        try (var participant = Visitor.signedIn(product, "participant", "/")) {
            assertThat(participant.button("We met").first()).isVisible();
            assertFine(participant);
            participant.button("We met").first().click();
            participant.button("New promise").first().click();
            assertFine(participant);
            for (var page : List.of("/passkeys", "/sessions", "/signin/link#" + "A".repeat(43))) {
                participant.open(page);
                assertThat(participant.page().getByRole(AriaRole.HEADING).first()).isVisible();
                assertFine(participant);
            }
        }
    }

    @Test
    void aPlantedFaultIsFound() {
        try (var visitor = new Visitor(product, Window.DESK)) {
            visitor.open("/");
            assertThat(visitor.button("Sign in")).isVisible();
            visitor.page().evaluate("document.querySelector('main').append(document.createElement('button'))");
            assertThat(Axe.violations(visitor.page())).singleElement().asString().startsWith("button-name");
        }
    }

    /// In every window; the last of them is the one it was opened in.
    private static void assertFine(Visitor visitor) {
        var page = visitor.page();
        for (var window : WINDOWS) {
            visitor.changeTo(window);
            page.evaluate("() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))"
                + ".then(() => Promise.allSettled(document.getAnimations().map((one) => one.finished)))");
            assertThat(Axe.violations(page)).as("%s in %s", page.url(), window).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("%s in %s scrolls sideways", page.url(), window).isEqualTo(true);
        }
    }

    private static String aRelationship(Visitor auditor) {
        var list = auditor.api("/api/programmes/" + auditor.programme() + "/relationships");
        return list.at("/relationships/0/relationship").asString();
    }
}
