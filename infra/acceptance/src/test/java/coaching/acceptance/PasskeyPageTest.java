package coaching.acceptance;

import coaching.acceptance.Visitor.Window;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// Passkeys in a browser with an authenticator.
class PasskeyPageTest {

    private final Product product = Product.shared();

    @Test
    void aPasskeyIsAddedUsedAndRemoved() {
        try (var visitor = Visitor.signedIn(product, "operator", "/", Window.PHONE).withAuthenticator()
            .expecting(401, "/login/webauthn")) {
            visitor.open("/passkeys");
            assertThat(visitor.page().getByText("You have none yet.")).isVisible();
            visitor.page().getByLabel("Name of this device").fill("Žofie's phone <b>");
            visitor.button("Add a passkey").click();
            assertThat(visitor.page().getByRole(AriaRole.LISTITEM)).containsText("Žofie's phone <b>");
            assertThat(visitor.page().evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);

            signInByPasskey(visitor);
            assertThat(visitor.page().getByRole(AriaRole.BANNER)).isVisible();

            visitor.open("/passkeys");
            visitor.page().getByRole(AriaRole.BUTTON).getByText("Remove").click();
            assertThat(visitor.page().getByText("You have none yet.")).isVisible();
            signInByPasskey(visitor);
            assertThat(visitor.page().getByRole(AriaRole.ALERT)).containsText("not known here");
        }
    }

    private static void signInByPasskey(Visitor visitor) {
        visitor.endSessionAtIssuer();
        visitor.page().evaluate("sessionStorage.clear()");
        visitor.open("/");
        visitor.button("Sign in").click();
        visitor.button("Sign in with a passkey").click();
    }
}
