package coaching.acceptance;

import coaching.acceptance.Visitor.Window;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// From a programme that is opened to a meeting that both sides confirm, all of it on the pages of a Kept that is new: other tests
/// begin in the programme that they find.
class FirstMeetingPageTest {

    private static final String PROGRAMME = "Coaching on Mondays";
    private static final Pattern LINK = Pattern.compile("http\\S+/signin/link#[A-Za-z0-9_-]+");

    private final Product product = Product.start(Product.temporary());

    @AfterEach
    void stop() {
        product.close();
    }

    @Test
    void aProgrammeIsSetUpAndItsFirstPairMeetsTheSameDay() {
        var programme = openProgramme();
        try (var coordinator = Visitor.signedIn(product, "coordinator", "/").expecting(409, "/api/programmes/")) {
            bringIn(coordinator, programme, "Mona Day", "mona@monday.example");
            bringIn(coordinator, programme, "Tess Day", "tess@monday.example");
            propose(coordinator, programme);
            var mona = linkOf(coordinator, "mona@monday.example");
            var tess = linkOf(coordinator, "tess@monday.example");
            try (var first = invited(mona); var second = invited(tess)) {
                first.button("Propose").click();
                assertThat(first.page().getByText("Your proposal waits for the others' yes.")).isVisible();
                second.page().reload();
                assertThat(second.page().getByText("Every 14 days, 60 minutes, video")).isVisible();
                second.button("Yes, we meet like that").click();
                assertThat(second.page().getByText("You said yes.").first()).isVisible();
                second.button("We met").click();
                second.button("Today").click();
                assertThat(second.page().getByText("You met. The others will be asked too.")).isVisible();
                first.page().reload();
                assertThat(first.page().getByText("is on record. Did it take place?")).isVisible();
                first.button("Yes").click();
                assertThat(first.page().getByText("You confirmed the meeting.")).isVisible();
            }
            var sessions = coordinator.api("/api/programmes/" + programme + "/relationships").at("/relationships/0");
            assertThat(sessions.path("lifecycle").asString()).isEqualTo("ACTIVE");
            assertThat(sessions.path("sessionsHeld").asInt()).isEqualTo(1);
            endAndGoOn(coordinator, programme);
        }
    }

    private String openProgramme() {
        try (var administrator = Visitor.signedIn(product, "administrator", "/")) {
            administrator.button("Open a programme").click();
            assertThat(administrator.page().getByText("A programme needs a name.")).isVisible();
            administrator.page().getByLabel("Name").fill(PROGRAMME);
            administrator.button("Open a programme").click();
            assertThat(administrator.page()).hasTitle(Pattern.compile(".*" + PROGRAMME + ".*"));
            return administrator.programme();
        }
    }

    private static void bringIn(Visitor coordinator, String programme, String name, String email) {
        coordinator.open("/programmes/" + programme + "/people");
        coordinator.button("Add a person").click();
        var dialog = coordinator.page().getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Name").fill(name);
        dialog.getByLabel("E-mail").fill("no address");
        coordinator.button("Add").click();
        assertThat(dialog).containsText("An address has one @ and a domain");
        dialog.getByLabel("E-mail").fill(email);
        coordinator.button("Add").click();
        assertThat(dialog).isHidden();
        assertThat(coordinator.page().getByRole(AriaRole.ROWHEADER).getByText(name)).isVisible();
    }

    private static void propose(Visitor coordinator, String programme) {
        coordinator.open("/programmes/" + programme + "/relationships");
        coordinator.button("Propose a pair").click();
        choose(coordinator, "Person 1", "Mona Day");
        coordinator.button("Propose").click();
        assertThat(coordinator.page().getByText("Choose somebody.")).isVisible();
        choose(coordinator, "Person 2", "Tess Day");
        coordinator.button("Propose").click();
        assertThat(coordinator.page()).hasURL(Pattern.compile(".*/relationships/[0-9a-f-]{36}.*"));
    }

    private static void choose(Visitor visitor, String label, String name) {
        visitor.page().getByRole(AriaRole.DIALOG)
            .getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(label).setExact(true)).click();
        visitor.page().getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name)).click();
    }

    private static String linkOf(Visitor coordinator, String address) {
        coordinator.open("/programmes/" + coordinator.programme() + "/mailbox");
        var mail = coordinator.page().getByRole(AriaRole.ARTICLE)
            .filter(new Locator.FilterOptions().setHasText(address))
            .filter(new Locator.FilterOptions().setHasText(LINK)).first();
        assertThat(mail).containsText(LINK);
        var found = LINK.matcher(mail.innerText());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    /// On a phone, from the link to the first page.
    private Visitor invited(String link) {
        var visitor = new Visitor(product, Window.PHONE).withAuthenticator();
        visitor.open(link.substring(product.url().length()));
        visitor.button("Sign in").click();
        visitor.page().getByLabel("Name of this device").fill("Phone");
        visitor.button("Add a passkey").click();
        assertThat(visitor.page().getByRole(AriaRole.LISTITEM)).containsText("Phone");
        visitor.open("/");
        visitor.button("Sign in").click();
        assertThat(visitor.page().getByText("You are proposed as a pair")).isVisible();
        return visitor;
    }

    /// What was ended by mistake goes on.
    private static void endAndGoOn(Visitor coordinator, String programme) {
        coordinator.open("/programmes/" + programme + "/relationships");
        coordinator.page().locator("tbody").getByRole(AriaRole.LINK).first().click();
        coordinator.button("End").click();
        coordinator.page().getByRole(AriaRole.DIALOG).getByText("End").last().click();
        assertThat(coordinator.page().getByRole(AriaRole.DIALOG)).containsText("they can end it early");
        coordinator.button("Cancel").click();
        coordinator.button("Pause").click();
        coordinator.page().getByText("Workload").click();
        assertThat(coordinator.page().getByText("The pair is paused.")).isVisible();
        coordinator.button("Go on").click();
        assertThat(coordinator.page().getByText("The pair goes on.")).isVisible();
    }
}
