package coaching.acceptance;

import coaching.acceptance.Visitor.Window;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// A session outlives its token, and the tabs of one browser share it.
class SessionPagesTest {

    private static final String QUESTION = "?minEvidence=E2&window=365";

    private final Product product = Product.shared();

    @Test
    void anExpiredTokenIsRenewedWithoutLeavingThePage() {
        try (var visitor = Visitor.signedIn(product, "coordinator", "/")) {
            var visits = visitsOf(visitor);
            var search = visitor.page().getByLabel("Search names and reasons");
            search.fill("kept through it");
            visitor.refuseTokensSoFar();
            asOf(visitor, "14 Mar 2026");
            assertThat(visitor.page().getByText("14 Mar 2026 · last 90 days")).isVisible();
            assertThat(visitor.page().getByRole(AriaRole.ALERT)).hasCount(0);
            assertThat(search).hasValue("kept through it");
            assertThat(visits).isEmpty();
        }
    }

    @Test
    void whoMustSignInAnewLandsWhereTheyWere() {
        var path = "/programmes/" + programme() + "/relationships" + QUESTION;
        try (var visitor = Visitor.signedIn(product, "coordinator", path)) {
            assertThat(visitor.page().getByRole(AriaRole.TABLE)).isVisible();
            watchForErrors(visitor.page());
            visitor.refuseTokensSoFar();
            visitor.endSessionAtIssuer();
            visitor.page().reload();
            visitor.enter("coordinator", "kept-coordinator");
            assertThat(visitor.page().getByRole(AriaRole.TABLE)).isVisible();
            assertThat(visitor.page()).hasURL(product.url() + path);
            assertThat(visitor.page().evaluate("sessionStorage.getItem('seen')")).isNull();
        }
    }

    @Test
    void whoTurnsBackAtTheIssuerIsNotSentThereAgain() {
        try (var visitor = Visitor.signedIn(product, "manager", "/programmes/" + programme() + "/board")) {
            assertThat(visitor.heading("Rhythm")).isVisible();
            visitor.open("/programmes/" + programme() + "/board" + QUESTION);
            assertThat(visitor.heading("Rhythm")).isVisible();
            visitor.refuseTokensSoFar();
            visitor.endSessionAtIssuer();
            visitor.page().reload();
            assertThat(visitor.page().getByLabel("Password")).isVisible();
            visitor.page().goBack();
            assertThat(visitor.button("Sign in")).isVisible();
            assertThat(visitor.page().getByLabel("Password")).hasCount(0);
        }
    }

    @Test
    void aFileThatWasChosenIsNotLostToAnExpiredSession() {
        var path = "/programmes/" + programme() + "/import";
        try (var visitor = Visitor.signedIn(product, "coordinator", path); var other = visitor.besides()) {
            other.expecting(401, "/api");
            choose(visitor, "group,held_on,recorded_at\nnobody,2026-03-02,2026-03-02T12:00:00Z\n");
            assertThat(visitor.page().getByText("Refused 1")).isVisible();
            visitor.refuseTokensSoFar();
            visitor.endSessionAtIssuer();
            visitor.page().evaluate("dispatchEvent(new Event('online'))");
            assertThat(visitor.page().getByText("Not signed in")).isVisible();
            other.open("/");
            other.enter("coordinator", "kept-coordinator");
            assertThat(visitor.page().getByText("Up to date")).isVisible();
            assertThat(visitor.page().getByText("Refused 1")).isVisible();
            assertThat(visitor.page()).hasURL(product.url() + path);
        }
    }

    @Test
    void aTokenThatIsRefusedWhenNewIsNotAskedForAgain() {
        try (var visitor = Visitor.signedIn(product, "manager", "/").expecting(401, "/api")) {
            assertThat(visitor.heading("Rhythm")).isVisible();
            visitor.page().route("**/api/**", route -> route.fulfill(new Route.FulfillOptions().setStatus(401)));
            visitor.page().reload();
            assertThat(visitor.page().getByRole(AriaRole.ALERT)).containsText("You are no longer signed in");
        }
    }

    @Test
    void aSecondTabNeedsNoSecondSignIn() {
        try (var first = Visitor.signedIn(product, "manager", "/"); var second = first.besides()) {
            assertThat(first.heading("Rhythm")).isVisible();
            second.open("/programmes/" + programme() + "/board" + QUESTION);
            assertThat(second.heading("Rhythm")).isVisible();
            assertThat(second.page()).hasURL(Pattern.compile(".*minEvidence=E2.*"));
        }
    }

    @Test
    void signingInInOneTabSignsTheOthersIn() {
        try (var first = new Visitor(product, Window.DESK); var second = first.besides()) {
            first.open("/programmes/" + programme() + "/board" + QUESTION);
            second.open("/");
            assertThat(first.button("Sign in")).isVisible();
            signIn(second);
            assertThat(first.heading("Rhythm")).isVisible();
            assertThat(first.page()).hasURL(Pattern.compile(".*minEvidence=E2.*"));
        }
    }

    @Test
    void signingOutInOneTabSignsTheOthersOut() {
        try (var first = Visitor.signedIn(product, "manager", "/"); var second = first.besides()) {
            assertThat(first.heading("Rhythm")).isVisible();
            second.open("/");
            assertThat(second.heading("Rhythm")).isVisible();
            second.button("Your account").click();
            second.page().getByRole(AriaRole.MENUITEM).getByText("Sign out").click();
            assertThat(second.button("Sign in")).isVisible();
            assertThat(first.button("Sign in")).isVisible();
            assertThat(first.page()).hasTitle("Sign in – Kept");
            first.page().reload();
            assertThat(first.button("Sign in")).isVisible();
        }
    }

    @Test
    void twoSignInsAtOnceBothArriveWhereTheySetOut() {
        try (var first = new Visitor(product, Window.DESK); var second = first.besides()) {
            var path = "/programmes/" + programme() + "/board";
            first.open(path + "?minEvidence=E2");
            second.open(path + "?minEvidence=E3");
            first.button("Sign in").click();
            assertThat(first.page().getByLabel("Password")).isVisible();
            second.button("Sign in").click();
            assertThat(second.page().getByLabel("Password")).isVisible();
            first.enter("manager", "kept-manager");
            assertThat(first.heading("Rhythm")).isVisible();
            assertThat(first.page()).hasURL(product.url() + path + "?minEvidence=E2");
            second.enter("manager", "kept-manager");
            assertThat(second.heading("Rhythm")).isVisible();
            assertThat(second.page()).hasURL(product.url() + path + "?minEvidence=E3");
        }
    }

    @Test
    void backFromTheFirstPageEndsAtNoFormAndNoCode() {
        try (var visitor = Visitor.signedIn(product, "manager", "/")) {
            assertThat(visitor.heading("Rhythm")).isVisible();
            var visits = visitsOf(visitor);
            visitor.page().goBack();
            assertThat(visitor.heading("Rhythm")).isVisible();
            visitor.page().reload();
            assertThat(visitor.heading("Rhythm")).isVisible();
            assertThat(visits).noneMatch(url -> url.contains("code="));
            assertThat(visitor.page()).hasURL(Pattern.compile(".*/board"));
        }
    }

    @Test
    void anAddressOfASignInThatIsOverLeadsToTheWelcome() {
        try (var visitor = new Visitor(product, Window.DESK)) {
            visitor.open("/signed-in?code=old&state=old");
            assertThat(visitor.button("Sign in")).isVisible();
            assertThat(visitor.page()).hasURL(product.url() + "/");
        }
    }

    private static void signIn(Visitor visitor) {
        visitor.button("Sign in").click();
        visitor.enter("manager", "kept-manager");
        assertThat(visitor.heading("Rhythm")).isVisible();
    }

    private static void asOf(Visitor visitor, String day) {
        visitor.button("Change").click();
        var input = visitor.page().getByLabel("Show the day", new Page.GetByLabelOptions().setExact(true));
        input.fill(day);
        input.press("Enter");
    }

    private static void choose(Visitor visitor, String csv) {
        visitor.page().locator("input[type=file]")
            .setInputFiles(new FilePayload("meetings.csv", "text/csv", csv.getBytes(UTF_8)));
    }

    /// Notes an error that was shown, however shortly, in this document and those after it.
    private static void watchForErrors(Page page) {
        page.addInitScript("""
            new MutationObserver(() => {
              const alert = document.querySelector('[role=alert]');
              if (alert) sessionStorage.setItem('seen', alert.textContent);
            }).observe(document, { childList: true, subtree: true });""");
    }

    /// The documents that are opened from now on.
    private static List<String> visitsOf(Visitor visitor) {
        var visits = new ArrayList<String>();
        visitor.page().onRequest(request -> {
            if (request.isNavigationRequest()) {
                visits.add(request.url());
            }
        });
        return visits;
    }

    private String programme() {
        return Client.integration(product).read("/api/programmes").get("programmes").get(0).get("programme").asString();
    }
}
