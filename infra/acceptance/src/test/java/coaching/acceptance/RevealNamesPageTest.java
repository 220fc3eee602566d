package coaching.acceptance;

import coaching.acceptance.Visitor.Window;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// An auditor says why, reads names for an hour, and then numbers again without doing anything.
class RevealNamesPageTest {

    private static final Pattern NUMBERS = Pattern.compile("^Person \\d+.*Person \\d+.*");
    private static final Pattern NUMBER = Pattern.compile("Person \\d+");
    private static final Pattern UNTIL = Pattern.compile("Names are shown until \\d\\d:\\d\\d\\.");

    private final Product product = Product.shared();

    @Test
    void namesAreShownForAReasonAndGoBackToNumbersByThemselves() {
        try (var auditor = Visitor.signedIn(product, "auditor", "/", Window.PHONE)
            .expecting(503, "/api/programmes/")) {
            var page = auditor.page();
            openRelationships(auditor);
            assertThat(members(auditor)).hasText(NUMBERS);

            auditor.button("Show names …").focus();
            page.keyboard().press("Enter");
            auditor.button("Show names").click();
            assertThat(page.getByText("Choose a reason.")).isVisible();
            choose(page, "A complaint");
            assertThat(Axe.violations(page)).isEmpty();
            endSoon(page);
            auditor.button("Show names").click();

            assertThat(page.getByText(UNTIL)).isVisible();
            assertThat(page.getByText("1 minute left")).isVisible();
            assertThat(members(auditor)).not().hasText(NUMBERS);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
            try (var coordinator = Visitor.signedIn(product, "coordinator", "/")) {
                coordinator.open("/programmes/" + coordinator.programme() + "/people");
                assertThat(coordinator.page().getByRole(AriaRole.REGION,
                    new Page.GetByRoleOptions().setName("Names shown to auditors"))).containsText("A complaint");
            }

            assertThat(page.getByText(UNTIL)).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
            assertThat(page.getByText("2 members").first()).isVisible();
            page.unroute("**/people");
        }
    }

    /// As somebody to whom the role was granted, since names are shown to one person at a time.
    @Test
    void namesAreShownOnTheReplayAndTheRelationshipToo() {
        var person = Client.of("operator", product).read("/api/me").path("person").asString();
        var administrator = Client.of("administrator", product);
        say(administrator, person, "roles");
        try (var auditor = Visitor.signedIn(product, "operator", "/")) {
            var page = auditor.page();
            openRelationships(auditor);
            var relationship = auditor.api("/api/programmes/" + auditor.programme() + "/relationships")
                .at("/relationships/0/relationship").asString();
            var programme = "/programmes/" + auditor.programme();
            auditor.open(programme + "/replay/" + relationship);
            var facts = page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Facts"));
            assertThat(facts).containsText(NUMBER);
            assertThat(auditor.button("Show names …")).isVisible();

            auditor.open(programme + "/relationships/" + relationship);
            assertThat(members(auditor)).hasText(NUMBERS);
            auditor.button("Show names …").click();
            choose(page, "A complaint");
            auditor.button("Show names").click();
            assertThat(page.getByText(UNTIL)).isVisible();
            assertThat(members(auditor)).not().hasText(NUMBERS);

            auditor.open(programme + "/replay/" + relationship);
            assertThat(page.getByText(UNTIL)).isVisible();
            assertThat(facts).not().containsText(NUMBER);
        } finally {
            say(administrator, person, "role-revocations");
        }
    }

    private static void say(Client administrator, String person, String what) {
        var said = administrator.post("/api/people/" + person + "/" + what, UUID.randomUUID().toString(),
            "application/json", "{\"role\":\"AUDITOR\"}");
        assertThat(said.statusCode()).as(said.body()).isEqualTo(200);
    }

    /// Without a mouse.
    private static void choose(Page page, String reason) {
        var why = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("What do you need"));
        why.focus();
        page.keyboard().press("ArrowDown");
        assertThat(page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(reason))).isVisible();
        page.keyboard().press("Enter");
        assertThat(why).hasValue(reason);
    }

    /// The service says that the hour is over soon, and cannot be asked afterwards.
    private static void endSoon(Page page) {
        var until = Instant.now().plusSeconds(20);
        page.route("**/people", route -> {
            if (Instant.now().isAfter(until)) {
                route.fulfill(new Route.FulfillOptions().setStatus(503));
            } else {
                var answer = route.fetch();
                route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(answer.text()
                    .replaceFirst("\"revealedUntil\":\"[^\"]*\"", "\"revealedUntil\":\"" + until + "\"")));
            }
        });
    }

    private static void openRelationships(Visitor visitor) {
        visitor.open("/programmes/" + visitor.programme() + "/relationships");
    }

    private static Locator members(Visitor visitor) {
        return visitor.page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Members")).first();
    }
}
