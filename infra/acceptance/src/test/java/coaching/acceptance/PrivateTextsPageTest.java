package coaching.acceptance;

import coaching.acceptance.Visitor.Window;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// What members write for each other is on their page, and on nobody else's.
class PrivateTextsPageTest {

    private final Product product = Product.shared();

    static Stream<Window> windows() {
        return Stream.of(Window.DESK, Window.DESK_DARK, Window.PHONE, Window.PHONE_DARK);
    }

    @Test
    void aMemberWritesAndChangesAndIsShownMarkdownWithoutPictures() {
        try (var member = Visitor.signedIn(product, "participant", "/")) {
            open(member);
            write(member, "I will **call** <b>them</b> ![seen](https://tracker.example/pixel.png)");
            var text = member.page().getByRole(AriaRole.ARTICLE).first();
            assertThat(text.locator("strong")).hasText("call");
            assertThat(text).containsText("seen");
            assertThat(text.locator("img, b")).hasCount(0);
            text.getByText("Change").click();
            member.page().getByLabel("Text", new Page.GetByLabelOptions().setExact(true)).fill("Second version.");
            member.button("Save").click();
            assertThat(member.page().getByRole(AriaRole.ARTICLE).first()).containsText("Second version.");
            assertThat(member.page().getByText("1 earlier version").first()).isVisible();
        }
    }

    @Test
    void aCoordinatorSeesNothingOfIt() {
        try (var member = Visitor.signedIn(product, "participant", "/");
             var coordinator = Visitor.signedIn(product, "coordinator", "/")) {
            open(member);
            assertThat(member.heading("Between you")).isVisible();
            coordinator.open(member.path());
            assertThat(coordinator.heading("Meeting protocol")).isVisible();
            assertThat(coordinator.heading("Between you")).hasCount(0);
        }
    }

    @ParameterizedTest
    @MethodSource("windows")
    void thePageAndTheFormAreAccessible(Window window) {
        try (var member = Visitor.signedIn(product, "participant", "/", window)) {
            open(member);
            write(member, "Words " + "long".repeat(60));
            member.button("Write something").click();
            assertThat(member.button("Save")).isVisible();
            assertThat(Axe.violations(member.page())).isEmpty();
            assertThat(member.page().evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
        }
    }

    private static void open(Visitor member) {
        var own = member.api("/api/me").at("/participations/0");
        member.open("/programmes/" + own.get("programme").asString() + "/relationships/"
            + own.at("/relationships/0").asString());
        assertThat(member.heading("Between you")).isVisible();
    }

    private static void write(Visitor member, String words) {
        member.button("Write something").click();
        member.page().getByLabel("Text", new Page.GetByLabelOptions().setExact(true)).fill(words);
        member.button("Save").click();
        assertThat(member.button("Write something")).isVisible();
    }
}
