package coaching.acceptance;

import coaching.acceptance.Visitor.Window;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/// Who says what somebody is called, and who then sees it.
class PeoplePageTest {

    private static final String LONG_NAME = "Wolfeschlegelsteinhausenbergerdorff ".repeat(5).strip();

    /// Beside the button that invites.
    private static final Pattern DETAILS = Pattern.compile("^(Change details|Add the name) of");

    private final Product product = Product.shared();

    @Test
    void aCoordinatorNamesAParticipantAndTheListShowsTheName() {
        try (var coordinator = Visitor.signedIn(product, "coordinator", "/")) {
            var pair = aRelationship(coordinator);
            var name = called(coordinator, pair.at("/members/0/participant").asString());
            rename(coordinator, name, "Žofie Đặng");
            assertThat(coordinator.page().getByRole(AriaRole.TABLE)).containsText("Žofie Đặng");
            openPage(coordinator, "relationships?q=zofie+dang");
            assertThat(coordinator.page().getByRole(AriaRole.TABLE).getByRole(AriaRole.LINK).first()).isVisible();
            var label = Client.of("coordinator", product).labels(coordinator.programme())
                .get(pair.get("relationship").asString());
            assertThat(coordinator.page().getByRole(AriaRole.ROW).filter(having(requireNonNull(label))))
                .containsText("Žofie Đặng");
        }
    }

    @Test
    void anAuditorSeesNumbersThatStay() {
        try (var auditor = Visitor.signedIn(product, "auditor", "/")) {
            openPage(auditor, "relationships");
            var members = auditor.page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Members"));
            assertThat(members.first()).hasText(Pattern.compile("^Person \\d+.*Person \\d+.*"));
            var pair = aRelationship(auditor);
            auditor.open("/programmes/" + auditor.programme() + "/replay/" + pair.get("relationship").asString());
            assertThat(auditor.page().getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Facts")))
                .containsText(Pattern.compile("Person \\d+\\S? accepted on protocol"));
            auditor.open("/programmes/" + auditor.programme() + "/people");
            assertThat(auditor.heading("This page is not for your role")).isVisible();
        }
    }

    @Test
    void aMemberSeesThePartnersName() {
        try (var coordinator = Visitor.signedIn(product, "coordinator", "/");
             var member = Visitor.signedIn(product, "participant", "/")) {
            var own = member.api("/api/me").at("/participations/0");
            var relationship = member.api("/api/programmes/" + own.get("programme").asString() + "/relationships/"
                + own.at("/relationships/0").asString());
            var partner = relationship.get("members").valueStream().map(it -> it.get("participant").asString())
                .filter(it -> !it.equals(own.get("participant").asString())).findFirst().orElseThrow();
            assertThat(member.page().getByText(called(coordinator, partner)).first()).isVisible();
        }
    }

    @Test
    void whileNamesCannotBeReachedTheRestIsShown() {
        try (var auditor = Visitor.signedIn(product, "auditor", "/").expecting(503, "/api/programmes/")) {
            auditor.page().route("**/people", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
            openPage(auditor, "relationships");
            assertThat(auditor.page().getByRole(AriaRole.TABLE)).containsText("2 members");
            assertThat(auditor.page().getByText("Names cannot be shown at the moment.")).isVisible();
        }
    }

    @Test
    void whoActsOnAnOldReadingIsToldAndLosesNothing() {
        try (var coordinator = Visitor.signedIn(product, "coordinator", "/").expecting(409, "/api/programmes/");
             var other = coordinator.besides()) {
            var name = nameNobodySaidThemselves(coordinator, 1);
            openPerson(coordinator, name);
            field(coordinator, AriaRole.COMBOBOX, "Language").fill("pt-AO");
            other.open(coordinator.path());
            openPerson(other, name);
            field(other, AriaRole.TEXTBOX, "E-mail").fill("new@example.org");
            save(other);
            coordinator.button("Save").click();
            assertThat(coordinator.page().getByRole(AriaRole.ALERT)).containsText("E-mail is now");
            assertThat(field(coordinator, AriaRole.COMBOBOX, "Language")).hasValue("pt-AO");
            assertThat(field(coordinator, AriaRole.TEXTBOX, "E-mail")).hasValue("new@example.org");
            save(coordinator);
            openPerson(other, name);
            assertThat(field(other, AriaRole.COMBOBOX, "Language")).hasValue("pt-AO");
        }
    }

    @Test
    void whatIsRefusedIsSaidAtItsField() {
        try (var coordinator = Visitor.signedIn(product, "coordinator", "/").expecting(422, "/api/programmes/")
            .expecting(409, "/api/programmes/")) {
            openPerson(coordinator, nameNobodySaidThemselves(coordinator, 2));
            var address = field(coordinator, AriaRole.TEXTBOX, "E-mail");
            address.fill("nobody");
            coordinator.button("Save").click();
            assertThat(coordinator.page().getByText("An address has one @")).isVisible();
            assertThat(address).hasAttribute("aria-invalid", "true");
            field(coordinator, AriaRole.COMBOBOX, "Language").fill("no language");
            address.fill("somebody@example.org");
            coordinator.button("Save").click();
            assertThat(coordinator.page().getByText("A language is a BCP 47 tag")).isVisible();
        }
    }

    @Test
    void everybodySaysWhatTheyAreCalledThemselves() {
        try (var member = Visitor.signedIn(product, "participant", "/", Window.PHONE)) {
            member.button("Your account").click();
            member.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("My details")).click();
            field(member, AriaRole.TEXTBOX, "Name").fill(LONG_NAME);
            save(member);
            try (var coordinator = Visitor.signedIn(product, "coordinator", "/", Window.PHONE)) {
                openPage(coordinator, "people?q=wolfeschlegel");
                assertThat(coordinator.page().getByRole(AriaRole.TABLE)).containsText(LONG_NAME);
                assertThat(coordinator.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            }
        }
    }

    private static void rename(Visitor visitor, String name, String next) {
        openPerson(visitor, name);
        field(visitor, AriaRole.TEXTBOX, "Name").fill(next);
        save(visitor);
    }

    private static void openPerson(Visitor visitor, String name) {
        openPage(visitor, "people");
        visitor.page().getByRole(AriaRole.ROW).filter(having(name))
            .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(DETAILS)).click();
        assertThat(field(visitor, AriaRole.TEXTBOX, "E-mail")).isVisible();
    }

    private static Locator field(Visitor visitor, AriaRole kind, String name) {
        return visitor.page().getByRole(AriaRole.DIALOG)
            .getByRole(kind, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void save(Visitor visitor) {
        visitor.button("Save").click();
        assertThat(visitor.page().getByRole(AriaRole.DIALOG)).isHidden();
    }

    private static void openPage(Visitor visitor, String rest) {
        visitor.open("/programmes/" + visitor.programme() + "/" + rest);
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static JsonNode aRelationship(Visitor visitor) {
        return visitor.api("/api/programmes/" + visitor.programme() + "/relationships").at("/relationships/0");
    }

    private JsonNode people(Visitor visitor) {
        return visitor.api(product.commandUrl() + "/api/programmes/" + visitor.programme() + "/people");
    }

    /// A coordinator may change what is known of everybody but the member who has said it in another test.
    private String nameNobodySaidThemselves(Visitor visitor, int after) {
        return people(visitor).get("people").valueStream().map(it -> it.get("name").asString())
            .filter(it -> !it.equals(LONG_NAME)).skip(after).findFirst().orElseThrow();
    }

    private String called(Visitor visitor, String participant) {
        return people(visitor).get("people").valueStream()
            .filter(it -> it.get("participant").asString().equals(participant)).map(it -> it.get("name").asString())
            .findFirst().orElseThrow();
    }
}
