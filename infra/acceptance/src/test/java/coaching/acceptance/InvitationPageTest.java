package coaching.acceptance;

import coaching.acceptance.Visitor.Window;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// From an address that a coordinator enters to a person who comes again with a passkey.
class InvitationPageTest {

    private static final Pattern PEOPLE = Pattern.compile("^People of the programme");
    private static final String ADDRESS = "invited.person@example.org";
    private static final Pattern ALL = Pattern.compile("^Invite all who were not invited: \\d+");
    private static final Pattern DETAILS = Pattern.compile("^Change details of");
    private static final Pattern INVITED = Pattern.compile("Invited on \\d+ \\w+ \\d+, link good until \\d+ \\w+ \\d+");
    private static final Pattern LINK = Pattern.compile("https?://\\S+/signin/link#\\S+");

    private final Product product = Product.shared();

    @Test
    void whoIsInvitedComesInByTheLinkOnceAndAgainWithAPasskey() {
        try (var coordinator = Visitor.signedIn(product, "coordinator", "/").expecting(409, "/api/programmes/")
            .expecting(403, "/api/programmes/")) {
            var name = invite(coordinator);
            var link = linkIn(coordinator);
            try (var invited = new Visitor(product, Window.PHONE).withAuthenticator()) {
                invited.open(link.substring(product.url().length()));
                invited.button("Sign in").click();
                invited.page().getByLabel("Name of this device").fill("Phone");
                invited.button("Add a passkey").click();
                assertThat(invited.page().getByRole(AriaRole.LISTITEM)).containsText("Phone");
                invited.endSessionAtIssuer();
                invited.open("/");
                invited.button("Sign in").click();
                invited.button("Sign in with a passkey").click();
                invited.button("Your account").click();
                assertThat(invited.page().getByText(name).first()).isVisible();
            }
            openPeople(coordinator);
            assertThat(row(coordinator, name)).containsText("Has come in");
            aUsedLinkOpensNothing(link);
            nobodyTakesTheirPlace(coordinator, name);
        }
    }

    /// One whom no other test names.
    private String invite(Visitor coordinator) {
        openPeople(coordinator);
        var row = coordinator.page().getByRole(AriaRole.ROW).nth(8);
        var name = row.getByRole(AriaRole.ROWHEADER).innerText();
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(DETAILS)).click();
        field(coordinator, "E-mail").fill(ADDRESS);
        coordinator.button("Save").click();
        assertThat(coordinator.page().getByRole(AriaRole.DIALOG)).isHidden();
        openPerson(coordinator, name);
        coordinator.button("Send an invitation").click();
        assertThat(coordinator.page().getByText("An invitation is on its way.")).isVisible();
        coordinator.button("Close").click();
        filter(coordinator, "Waiting: ");
        assertThat(row(coordinator, name)).containsText(INVITED);
        return name;
    }

    @Test
    void allWhoWereNotInvitedAreInvitedAtOnceAndOfTheOthersItIsSaidWhyNot() {
        try (var coordinator = Visitor.signedIn(product, "coordinator", "/", Window.PHONE)) {
            openPeople(coordinator);
            var name = coordinator.page().getByRole(AriaRole.ROW).filter(having("Not invited yet")).last()
                .getByRole(AriaRole.ROWHEADER).innerText();
            openPerson(coordinator, name);
            field(coordinator, "E-mail").clear();
            coordinator.button("Save").click();
            assertThat(row(coordinator, name)).containsText("Not invited: no address");
            coordinator.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(ALL)).click();
            assertThat(Axe.violations(coordinator.page())).isEmpty();
            coordinator.button("Invite now").click();
            var told = coordinator.page().getByRole(AriaRole.STATUS).filter(having("on their way"));
            assertThat(told.getByRole(AriaRole.LISTITEM).filter(having(name)))
                .containsText("No e-mail address is known");
            assertThat(coordinator.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
            filter(coordinator, "Waiting: ");
            var waiting = coordinator.page().getByRole(AriaRole.ROW).filter(having("Invite again")).first();
            assertThat(waiting).containsText(INVITED);
            var again = waiting.getByRole(AriaRole.ROWHEADER).innerText();
            waiting.getByText("Invite again").click();
            assertThat(row(coordinator, again)).containsText(INVITED);
            filter(coordinator, "Not invited yet: ");
            assertThat(row(coordinator, name)).isVisible();
        }
    }

    private static void filter(Visitor visitor, String beginning) {
        visitor.page().getByText(Pattern.compile("^" + beginning)).click();
    }

    private String linkIn(Visitor coordinator) {
        coordinator.open("/programmes/" + coordinator.programme() + "/mailbox");
        var mail = coordinator.page().getByRole(AriaRole.ARTICLE).filter(having(ADDRESS)).first();
        assertThat(mail).containsText(LINK);
        var found = LINK.matcher(mail.innerText());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private void aUsedLinkOpensNothing(String link) {
        try (var another = new Visitor(product, Window.DESK)) {
            another.open(link.substring(product.url().length()));
            another.button("Sign in").click();
            assertThat(another.page().getByRole(AriaRole.ALERT)).containsText("used up or too old");
        }
    }

    /// Whoever could still write their address could have a link sent to themself.
    private static void nobodyTakesTheirPlace(Visitor coordinator, String name) {
        openPeople(coordinator);
        openPerson(coordinator, name);
        coordinator.button("Send an invitation").click();
        assertThat(coordinator.page().getByRole(AriaRole.DIALOG)).containsText("has signed in already");
        field(coordinator, "E-mail").fill("somebody.else@example.org");
        coordinator.button("Save").click();
        assertThat(coordinator.page().getByText("It is not yours to change.")).isVisible();
    }

    private static void openPeople(Visitor visitor) {
        visitor.open("/programmes/" + visitor.programme() + "/people");
        assertThat(visitor.page().getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName(PEOPLE))).isVisible();
    }

    private static void openPerson(Visitor visitor, String name) {
        row(visitor, name).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(DETAILS)).click();
        assertThat(field(visitor, "E-mail")).isVisible();
    }

    private static Locator row(Visitor visitor, String name) {
        return visitor.page().getByRole(AriaRole.ROW).filter(having(name));
    }

    private static Locator field(Visitor visitor, String name) {
        return visitor.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX,
            new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
