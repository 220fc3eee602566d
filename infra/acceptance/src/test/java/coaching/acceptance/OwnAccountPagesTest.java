package coaching.acceptance;

import coaching.acceptance.Visitor.Window;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// People who come in by a file, read the privacy notice and ask for another address. It has a product of its own: everybody of it
/// is asked to read the notice.
class OwnAccountPagesTest {

    private static final String NAME = "Par Ticipant";
    private static final String ADDRESS = "own@account.example";

    @Test
    void fromAFileToTheWishForAnotherAddress() {
        try (var product = Product.start(Product.temporary())) {
            var person = Client.of("participant", product).read("/api/me").path("person").asString();
            FuzzedPairs.of(Client.integration(product), 1, person);
            product.awaitRead();
            try (var coordinator = Visitor.signedIn(product, "coordinator", "/")) {
                importPeople(coordinator);
                publishNotice(product);
                try (var member = new Visitor(product, Window.PHONE)) {
                    readNotice(member);
                    sayName(member);
                    ask(member, ADDRESS);
                }
            }
        }
    }

    private static void importPeople(Visitor coordinator) {
        coordinator.open("/programmes/" + coordinator.programme() + "/people");
        coordinator.button("Import people").click();
        var dialog = coordinator.page().getByRole(AriaRole.DIALOG);
        var file = "name,email\nIda File,ida@account.example\nOle File,ole@account.example\n=Sum,sum@account.example\n";
        dialog.locator("input[type=file]").setInputFiles(
            new FilePayload("people.csv", "text/csv", file.getBytes(UTF_8)));
        assertThat(dialog).containsText("New: 2");
        assertThat(dialog).containsText("Refused: 1");
        assertThat(coordinator.button("Bring them in")).isDisabled();
        dialog.getByText("Leave out the 1 refused row").click();
        coordinator.button("Bring them in").click();
        assertThat(dialog).containsText("Brought in: 2");
        coordinator.page().keyboard().press("Escape");
        assertThat(coordinator.page().getByRole(AriaRole.ROWHEADER).getByText("Ida File")).isVisible();
    }

    private static void publishNotice(Product product) {
        try (var administrator = Visitor.signedIn(product, "administrator", "/")) {
            administrator.page().getByLabel("Text", new Page.GetByLabelOptions().setExact(true))
                .fill("We keep **what you promise**, and nobody else reads it.");
            administrator.button("Publish").click();
            assertThat(administrator.page().getByText("Version 1 of")).isVisible();
        }
    }

    private static void readNotice(Visitor member) {
        member.open("/");
        member.button("Sign in").click();
        member.enter("participant", "kept-participant");
        assertThat(member.heading("How your data is used")).isVisible();
        assertThat(member.page().locator("strong")).hasText("what you promise");
        assertThat(Axe.violations(member.page())).isEmpty();
        member.button("I have read it").click();
        assertThat(member.page().getByRole(AriaRole.BANNER)).isVisible();
        member.page().reload();
        assertThat(member.page().getByRole(AriaRole.BANNER)).isVisible();
    }

    private static void openDetails(Visitor member) {
        member.open("/");
        member.button("Your account").click();
        member.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("My details")).click();
    }

    private static void sayName(Visitor member) {
        openDetails(member);
        member.page().getByRole(AriaRole.DIALOG)
            .getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Name")).fill(NAME);
        member.button("Save").click();
        assertThat(member.page().getByRole(AriaRole.DIALOG)).isHidden();
    }

    private static void ask(Visitor member, String address) {
        openDetails(member);
        member.page().getByLabel("New address").fill(address);
        member.button("Send the links").click();
        assertThat(member.page().getByText("The change to")).isVisible();
    }
}
