package coaching.acceptance;

import coaching.acceptance.Visitor.Window;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// Where people sign in at an issuer of their organisation's own, an invitation says who they are in Kept.
class InvitedPageTest {

    private static final Pattern LINK = Pattern.compile("https?://\\S+(/invited#[\\w-]+)");

    @Test
    void whoAcceptsIsTheInvitedPersonAndNobodyElseIsByTheSameLink(@TempDir Path folder) throws Exception {
        var config = folder.resolve("own-issuer.properties");
        try (var issuer = OwnIssuer.start()) {
            Files.writeString(config, """
                kept.security.issuer-uri=%s
                command-service.kept.mail.mailbox=true
                """.formatted(issuer.uri()));
            try (var product = Product.withIssuerOfItsOwn(folder.resolve("data"), config)) {
                var link = invite(product, issuer);
                try (var jo = new Visitor(product, Window.PHONE).knowing(issuer.uri())) {
                    open(jo, link, "jo-of-the-organisation");
                    assertThat(jo.page().getByText("You are signed in as jo-of-the-organisation.")).isVisible();
                    assertThat(Axe.violations(jo.page())).isEmpty();
                    jo.button("Accept").click();
                    assertThat(jo.page().getByText("From now on you come in with this account.")).isVisible();
                    assertThat(jo.api(product.commandUrl() + "/api/people/me").path("name").asString())
                        .isEqualTo("Jo Invited");
                    assertThat(jo.page().url()).doesNotContain("#");
                }
                try (var eve = new Visitor(product, Window.DESK).knowing(issuer.uri())
                    .expecting(410, "/api/people/me/invitation-acceptances")) {
                    open(eve, link, "eve-of-the-organisation");
                    eve.button("Accept").click();
                    assertThat(eve.page().getByRole(AriaRole.ALERT)).containsText("used up or too old");
                }
            }
        }
    }

    private static void open(Visitor visitor, String link, String account) {
        visitor.open(link);
        visitor.button("Sign in").click();
        visitor.page().getByLabel("Account").fill(account);
        visitor.button("Go on").click();
        assertThat(visitor.heading("Your invitation to Kept")).isVisible();
    }

    /// @return the link in the mail, without the address of the pages
    private static String invite(Product product, OwnIssuer issuer) {
        var token = issuer.token("cora").role("coordinator", "programme-manager").sign();
        var cora = new Client(HttpClient.newHttpClient(), product.commandUrl(), product.commandUrl(), token);
        var programme = "/api/programmes/" + UUID.randomUUID();
        var opened = cora.put(programme, "open", "{\"name\":\"Pairs\",\"zone\":\"Europe/Berlin\"}");
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        var brought = cora.post(programme + "/people/imports?dryRun=false&invite=true", "bring", "text/csv",
            "name,email\nJo Invited,jo@example.org\n");
        assertThat(brought.statusCode()).as(brought.body()).isEqualTo(200);
        Product.await("the invitation is sent", () -> LINK.matcher(mails(cora)).find());
        var found = LINK.matcher(mails(cora));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String mails(Client cora) {
        return cora.read("/api/mailbox").at("/mails/0/text").asString("");
    }
}
