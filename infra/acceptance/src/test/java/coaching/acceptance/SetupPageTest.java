package coaching.acceptance;

import coaching.acceptance.Visitor.Window;
import coaching.platform.process.OwnFiles;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// The link of the first start, in a browser.
class SetupPageTest {

    private static final String TOKEN = "fedcba9876543210".repeat(4);

    private final Product product = Product.shared();
    private final List<String> asked = new ArrayList<>();

    @Test
    void theLinkMakesAnAdministratorWhoComesAgainWithAPasskeyAndItsTokenIsInNoAddressThatIsAskedFor() throws Exception {
        offer();
        try (var visitor = new Visitor(product, Window.DESK).withAuthenticator().expecting(400, "/setup")) {
            visitor.page().onRequest(it -> asked.add(it.url().split("#", 2)[0] + it.headers().get("referer")));
            visitor.open("/setup#" + TOKEN);
            send(visitor, "<no name>");
            assertThat(visitor.page().locator("#refused")).isVisible();
            send(visitor, "Setup");
            assertThat(visitor.page()).hasURL(product.url() + "/passkeys");
            visitor.page().getByLabel("Name of this device").fill("Laptop");
            visitor.button("Add a passkey").click();
            assertThat(visitor.page().getByRole(AriaRole.LISTITEM)).containsText("Laptop");
            visitor.endSessionAtIssuer();
            visitor.open("/");
            visitor.button("Sign in").click();
            visitor.button("Sign in with a passkey").click();
            assertThat(visitor.button("Your account")).isVisible();
        }
        assertThat(asked).isNotEmpty().noneMatch(it -> it.contains(TOKEN));
    }

    private static void send(Visitor visitor, String name) {
        visitor.page().getByLabel("Name").fill(name);
        visitor.page().locator("form").evaluate("form => form.noValidate = true");
        visitor.button("Go on").click();
    }

    private void offer() throws Exception {
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(TOKEN.getBytes(UTF_8)));
        OwnFiles.write(product.data().resolve("secrets/setup.json"), """
            {"sha256": "%s", "expires": "%s"}""".formatted(hash, Instant.now().plus(Duration.ofHours(1))));
    }
}
