package coaching.acceptance;

import coaching.acceptance.Visitor.Window;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/// What the pages do with addresses nobody meant, with faults of their own, and without a network.
class PageEdgesTest {

    private final Product product = Product.shared();
    private final String programme = Client.integration(product).read("/api/programmes").get("programmes").get(0)
        .get("programme").asString();

    @Test
    void anAddressThatLeadsNowhereIsSaidToBeOne() {
        try (var visitor = Visitor.signedIn(product, "manager", "/")) {
            for (var path : List.of("/%E0%A4%A", "/%", "/%ff", "/programmes/%E0%A4%A/board", "/programmes/%/board",
                "/programmes/%ff/relationships/%ff", "//evil", "//evil.example/programmes/x/board")) {
                serveThePagesAt(visitor, path);
                visitor.open(path);
                assertThat(visitor.heading("There is no such page")).isVisible();
                assertThat(visitor.page()).hasTitle("No such page – Kept");
                visitor.page().getByText("Go to the first page").click();
                assertThat(visitor.heading("Rhythm")).isVisible();
            }
        }
    }

    @Test
    void anAddressLikeThoseOfOtherServersStaysHere() {
        try (var visitor = new Visitor(product, Window.DESK)) {
            serveThePagesAt(visitor, "//evil.example/");
            visitor.open("//evil.example/");
            assertThat(visitor.heading("There is no such page")).isVisible();
            visitor.open("/signed-in?code=x&state=y");
            assertThat(visitor.button("Sign in")).isVisible();
        }
    }

    @Test
    void whatCannotBeReadInAQuestionIsSaid() {
        try (var visitor = Visitor.signedIn(product, "manager", "/").expecting(400, "/api")) {
            for (var query : List.of("asOf=%E0%A4%A", "asOf=2026-03-14T99:99:99Zgarbage", "window=%", "clock=%ff",
                "minEvidence=E9&asOf=//evil", "asOf=2026-03-14&asOf=later")) {
                visitor.open("/programmes/" + programme + "/board?" + query);
                assertThat(visitor.page().getByText("which cannot be read.")).isVisible();
                visitor.button("Leave it out").click();
                assertThat(visitor.heading("Rhythm")).isVisible();
            }
        }
    }

    @Test
    void whatTheListDoesNotKnowItLeavesAlone() {
        try (var visitor = Visitor.signedIn(product, "coordinator", "/")) {
            for (var query : List.of("sort=__proto__", "sort=-constructor", "state=NONSENSE", "%=%&&==?",
                "q=%E0%A4%A")) {
                visitor.open("/programmes/" + programme + "/relationships?" + query);
                assertThat(visitor.heading("Pairs and groups").first()).isVisible();
                assertThat(visitor.page().getByLabel("Search names and reasons")).isVisible();
            }
        }
    }

    @Test
    void aVeryLongAddressIsRead() {
        try (var visitor = Visitor.signedIn(product, "coordinator", "/")) {
            visitor.open("/programmes/" + programme + "/relationships?q=" + "long".repeat(1500));
            assertThat(visitor.heading("No pair or group matches")).isVisible();
        }
    }

    @Test
    void aFaultOfAPageLeavesAWayOn() {
        try (var visitor = Visitor.signedIn(product, "coordinator", "/").faulty("TypeError")) {
            assertThat(visitor.page().getByRole(AriaRole.TABLE)).isVisible();
            visitor.page().route("**/board", route -> answer(route, "{}"));
            link(visitor, "Board").click();
            assertThat(visitor.heading("This page could not be shown")).isVisible();
            link(visitor, "Pairs").click();
            assertThat(visitor.page().getByRole(AriaRole.TABLE)).isVisible();
            link(visitor, "Board").click();
            assertThat(visitor.heading("This page could not be shown")).isVisible();
            visitor.page().unroute("**/board");
            visitor.button("Reload").click();
            assertThat(visitor.heading("Rhythm")).isVisible();
        }
    }

    @Test
    void aFaultBesideThePageLeavesAWayOn() {
        try (var visitor = Visitor.signedIn(product, "manager", "/").faulty("TypeError")) {
            visitor.page().route("**/api/me",
                route -> answer(route, "{\"sub\":\"x\",\"roles\":[],\"participations\":[]}"));
            visitor.open("/");
            assertThat(visitor.heading("Kept could not be shown")).isVisible();
            assertThat(visitor.page().getByText("Go to the first page")).isVisible();
        }
    }

    @Test
    void withoutANetworkTheFiguresStayAndTheirAgeIsSaid() {
        try (var visitor = Visitor.signedIn(product, "manager", "/")) {
            var covered = card(visitor, "Time covered");
            assertThat(covered).isVisible();
            var figure = covered.textContent();
            visitor.goOffline();
            assertThat(visitor.button("Offline")).isVisible();
            assertThat(visitor.page().getByText("What is shown is as it was on")).isVisible();
            assertThat(covered).hasText(figure);
            visitor.goOnline();
            assertThat(visitor.page().getByText("Up to date")).isVisible();
            assertThat(visitor.page().getByText("What is shown is as it was on")).hasCount(0);
        }
    }

    @Test
    void whatFailedWithoutANetworkIsAskedAgainWithOne() {
        try (var visitor = Visitor.signedIn(product, "manager", "/")) {
            assertThat(card(visitor, "Time covered")).isVisible();
            visitor.goOffline();
            assertThat(visitor.button("Offline")).isVisible();
            card(visitor, "Time covered").click();
            assertThat(visitor.page().getByRole(AriaRole.DIALOG)).containsText("This browser is offline");
            visitor.goOnline();
            assertThat(visitor.page().getByRole(AriaRole.DIALOG)).containsText("Denominator");
        }
    }

    @Test
    void whileTheServiceDoesNotAnswerTheHeaderSaysSo() {
        try (var visitor = Visitor.signedIn(product, "manager", "/").expecting(503, "/api")) {
            assertThat(card(visitor, "Time covered")).isVisible();
            visitor.page().route("**/api/**", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
            visitor.page().evaluate("dispatchEvent(new Event('online'))");
            assertThat(visitor.button("No answer")).isVisible();
            assertThat(card(visitor, "Time covered")).isVisible();
            assertThat(visitor.page().getByRole(AriaRole.ALERT)).hasCount(0);
            visitor.page().unroute("**/api/**");
            visitor.page().evaluate("dispatchEvent(new Event('online'))");
            assertThat(visitor.page().getByText("Up to date")).isVisible();
        }
    }

    @Test
    void aStartWithoutAnswerIsMadeUpFor() {
        try (var visitor = new Visitor(product, Window.DESK).expecting(503, "/ui-config.json")) {
            visitor.page().route("**/ui-config.json",
                route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
            visitor.open("/");
            assertThat(visitor.page().getByRole(AriaRole.ALERT)).containsText("Kept cannot answer at the moment");
            visitor.page().unroute("**/ui-config.json");
            visitor.page().evaluate("dispatchEvent(new Event('online'))");
            assertThat(visitor.button("Sign in")).isVisible();
        }
    }

    private static void answer(Route route, String json) {
        route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody(json));
    }

    /// As a server would that refuses nothing.
    private static void serveThePagesAt(Visitor visitor, String path) {
        visitor.page().route(url -> url.equals(visitor.root() + path),
            route -> route.resume(new Route.ResumeOptions().setUrl(visitor.root() + "/")));
    }

    private static Locator link(Visitor visitor, String name) {
        return visitor.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator card(Visitor visitor, String name) {
        return visitor.page().getByRole(AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }
}
