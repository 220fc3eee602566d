package coaching.acceptance;

import coaching.acceptance.Visitor.Window;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/// Getting in and out, and the first page of everybody.
class SignInPagesTest {

    private final Product product = Product.shared();

    @ParameterizedTest
    @CsvSource({"manager, board", "coordinator, relationships", "auditor, replay"})
    void everyRoleStartsOnItsOwnPage(String user, String page) {
        try (var visitor = Visitor.signedIn(product, user, "/")) {
            assertThat(visitor.page()).hasURL(Pattern.compile(".*/programmes/[^/]+/" + page));
        }
    }

    @Test
    void whoOperatesIsLedToOperationsWhichIsAboutNoProgramme() {
        try (var visitor = Visitor.signedIn(product, "operator", "/")) {
            assertThat(visitor.heading("Read models")).isVisible();
            assertThat(visitor.page()).hasURL(Pattern.compile(".*/operations"));
        }
    }

    @Test
    void aWrongPasswordLeadsNowhere() {
        try (var visitor = new Visitor(product, Window.DESK)) {
            visitor.open("/");
            visitor.button("Sign in").click();
            visitor.enter("manager", "guessed");
            assertThat(visitor.page().getByRole(AriaRole.ALERT)).isVisible();
        }
    }

    @Test
    void aLinkSurvivesTheSignIn() {
        var path = "/programmes/" + programme() + "/relationships?asOf=2026-03-14&minEvidence=E2";
        try (var visitor = Visitor.signedIn(product, "coordinator", path)) {
            assertThat(visitor.page()).hasURL(product.url() + path);
            visitor.button("Change").click();
            assertThat(visitor.page().getByLabel("Show the day", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("14 Mar 2026");
        }
    }

    @Test
    void signingOutForgetsTheTokens() {
        try (var visitor = Visitor.signedIn(product, "manager", "/")) {
            visitor.button("Your account").click();
            visitor.page().getByRole(AriaRole.MENUITEM).getByText("Sign out").click();
            assertThat(visitor.button("Sign in")).isVisible();
            visitor.open("/programmes/" + programme() + "/board");
            visitor.button("Sign in").click();
            assertThat(visitor.page().getByLabel("Password")).isVisible();
        }
    }

    @Test
    void aPageOfAnotherRoleIsNotShown() {
        try (var visitor = Visitor.signedIn(product, "manager", "/programmes/" + programme() + "/relationships")) {
            assertThat(visitor.heading("This page is not for your role")).isVisible();
        }
    }

    @Test
    void aMistypedAddressIsSaidToBeOne() {
        try (var visitor = new Visitor(product, Window.DESK).expecting(404, "/programmmes")) {
            visitor.open("/programmmes");
            assertThat(visitor.heading("There is no such page")).isVisible();
            visitor.page().getByText("Go to the first page").click();
            assertThat(visitor.button("Sign in")).isVisible();
        }
        try (var visitor = Visitor.signedIn(product, "manager", "/").expecting(404, "/programmmes")) {
            visitor.open("/programmmes");
            assertThat(visitor.heading("There is no such page")).isVisible();
            assertThat(visitor.page()).hasTitle("No such page – Kept");
        }
    }

    private String programme() {
        return Client.integration(product).read("/api/programmes").get("programmes").get(0).get("programme").asString();
    }
}
