package coaching.acceptance;

import coaching.acceptance.Visitor.Window;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// No page breaks a rule of axe-core, in light and in dark, at a desk and on a phone; none scrolls sideways.
class AccessiblePagesTest {

    private final Product product = Product.shared();

    static Stream<Window> windows() {
        return Stream.of(Window.DESK, Window.DESK_DARK, Window.PHONE, Window.PHONE_DARK);
    }

    @ParameterizedTest
    @MethodSource("windows")
    void theWayIn(Window window) {
        try (var visitor = new Visitor(product, window)) {
            visitor.open("/");
            assertThat(visitor.button("Sign in")).isVisible();
            assertFine(visitor.page());
            visitor.button("Sign in").click();
            assertThat(visitor.page().getByLabel("Password")).isVisible();
            assertFine(visitor.page());
        }
    }

    @ParameterizedTest
    @MethodSource("windows")
    void theBoardAndAReceipt(Window window) {
        try (var manager = Visitor.signedIn(product, "manager", "/", window)) {
            assertThat(manager.heading("Rhythm")).isVisible();
            assertThat(manager.page().locator("svg path").first()).isAttached();
            assertFine(manager.page());
            manager.open("/programmes/" + manager.programme() + "/board?receipt=M2");
            assertThat(manager.heading("How it is counted")).isVisible();
            assertFine(manager.page());
        }
    }

    @ParameterizedTest
    @MethodSource("windows")
    void theListARelationshipAndTheImport(Window window) {
        try (var coordinator = Visitor.signedIn(product, "coordinator", "/", window)) {
            var first = coordinator.page().locator("tbody").getByRole(AriaRole.LINK).first();
            assertThat(first).isVisible();
            assertFine(coordinator.page());
            first.click();
            assertThat(coordinator.heading("Meeting protocol")).isVisible();
            assertFine(coordinator.page());
            coordinator.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Import")).click();
            assertThat(coordinator.heading("What the file looks like")).isVisible();
            assertFine(coordinator.page());
        }
    }

    @ParameterizedTest
    @MethodSource("windows")
    void thePeopleAndWhoOneIs(Window window) {
        try (var coordinator = Visitor.signedIn(product, "coordinator", "/", window)) {
            coordinator.open("/programmes/" + coordinator.programme() + "/people");
            var first = coordinator.page().locator("tbody").getByRole(AriaRole.BUTTON).first();
            assertThat(first).isVisible();
            assertFine(coordinator.page());
            first.click();
            assertThat(coordinator.page().getByLabel("E-mail")).isVisible();
            assertFine(coordinator.page());
        }
    }

    @ParameterizedTest
    @MethodSource("windows")
    void theReplay(Window window) {
        try (var auditor = Visitor.signedIn(product, "auditor", "/", window)) {
            assertThat(auditor.heading("Choose a relationship")).isVisible();
            assertFine(auditor.page());
            auditor.open("/programmes/" + auditor.programme() + "/replay/" + aRelationship(auditor) + "?clock=source");
            assertThat(auditor.heading("As known then")).isVisible();
            assertFine(auditor.page());
        }
    }

    @ParameterizedTest
    @MethodSource("windows")
    void theRoles(Window window) {
        Client.of("administrator", product).post("/api/people/" + UUID.randomUUID() + "/roles",
            UUID.randomUUID().toString(), "application/json", "{\"role\":\"AUDITOR\"}");
        try (var administrator = Visitor.signedIn(product, "administrator", "/", window)) {
            assertThat(administrator.heading("Grant a role")).isVisible();
            assertThat(administrator.page().getByRole(AriaRole.ROW).nth(1)).isVisible();
            assertFine(administrator.page());
        }
    }

    @ParameterizedTest
    @MethodSource("windows")
    void theMailbox(Window window) {
        try (var coordinator = Visitor.signedIn(product, "coordinator", "/", window)) {
            coordinator.open("/programmes/" + coordinator.programme() + "/mailbox");
            assertThat(coordinator.heading("Mailbox")).isVisible();
            assertFine(coordinator.page());
        }
    }

    @ParameterizedTest
    @MethodSource("windows")
    void thePagesOfTheIssuer(Window window) {
        try (var participant = Visitor.signedIn(product, "participant", "/", window)) {
            for (var page : List.of("/passkeys", "/sessions", "/signin/link#" + "A".repeat(43))) {
                participant.open(page);
                assertThat(participant.page().getByRole(AriaRole.HEADING).first()).isVisible();
                assertFine(participant.page());
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

    private static void assertFine(Page page) {
        page.evaluate("() => Promise.allSettled(document.getAnimations().map((one) => one.finished))");
        assertThat(Axe.violations(page)).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
    }

    private static String aRelationship(Visitor auditor) {
        var list = auditor.api("/api/programmes/" + auditor.programme() + "/relationships");
        return list.at("/relationships/0/relationship").asString();
    }
}
