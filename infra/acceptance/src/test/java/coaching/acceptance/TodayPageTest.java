package coaching.acceptance;

import coaching.acceptance.Visitor.Window;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// What a participant does on the first page, at the width of a phone, and what the partner sees of it.
class TodayPageTest {

    private final Product product = Product.shared();

    @Test
    void aMeetingIsRecordedInTwoTapsAndConfirmedByTheOther() {
        try (var partner = Visitor.signedIn(product, "partner", "/", Window.PHONE);
             var participant = Visitor.signedIn(product, "participant", "/", Window.PHONE)) {
            var pair = pairOf(partner);
            var today = LocalDate.now(ZoneId.of(detail(partner, pair).path("zone").asString())).toString();
            partner.button("We met").click();
            partner.button("Today").click();
            assertThat(partner.page().getByText("You met. The others will be asked too.")).isVisible();
            assertThat(session(partner, pair, today).path("evidence").asString()).isEqualTo("E1");

            var asked = asked(participant, "is on record. Did it take place?", "Today");
            asked.getByRole(AriaRole.BUTTON, named("Yes")).click();
            assertThat(participant.page().getByText("You confirmed the meeting.")).isVisible();
            assertThat(session(participant, pair, today).path("evidence").asString()).isEqualTo("E2");

            participant.button("Undo").click();
            assertThat(participant.page().getByText("It was taken back.")).isVisible();
            assertThat(session(participant, pair, today).path("evidence").asString()).isEqualTo("E1");
        }
    }

    @Test
    void aPromiseIsMadeDoneAndTakenBackInWordsOnlyTheTwoCanRead() {
        try (var partner = Visitor.signedIn(product, "partner", "/", Window.PHONE);
             var participant = Visitor.signedIn(product, "participant", "/", Window.PHONE)) {
            partner.button("New promise").click();
            partner.button("Save").click();
            assertThat(partner.page().getByText("Choose the day it is due.")).isVisible();
            partner.page().getByLabel("What is promised").fill("Draw the map of who decides.");
            partner.page().getByText("In a week").click();
            partner.button("Save").click();
            var promise = partner.page().getByRole(AriaRole.LISTITEM).filter(
                new Locator.FilterOptions().setHasText("Draw the map of who decides."));
            assertThat(promise).isVisible();
            participant.page().reload();
            assertThat(participant.page().getByText("Draw the map of who decides.")).isVisible();

            promise.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Done").setExact(true)).click();
            assertThat(partner.page().getByText("A promise is done.")).isVisible();
            assertThat(promise).isHidden();
            partner.button("Undo").click();
            assertThat(promise).isVisible();
        }
    }

    @Test
    void whatIsPutOnSomebodyWaitsForTheirYes() {
        try (var partner = Visitor.signedIn(product, "partner", "/", Window.PHONE);
             var participant = Visitor.signedIn(product, "participant", "/", Window.PHONE)) {
            var other = pairOf(partner);
            partner.button("New promise").click();
            partner.page().getByLabel("What is promised").fill("Ask the team once more.");
            partner.page().getByRole(AriaRole.RADIOGROUP).locator("label").last().click();
            partner.page().getByText("In two weeks").click();
            partner.button("Save").click();
            assertThat(partner.page().getByText("It waits for a yes.")).isVisible();

            participant.page().reload();
            var waiting = asked(participant, "A promise waits for your yes", "Ask the team once more.");
            waiting.getByRole(AriaRole.BUTTON, named("I promise")).click();
            assertThat(participant.page().getByText("It is a promise of yours now.")).isVisible();
            assertThat(detail(participant, other).path("items").valueStream()
                .filter(it -> it.path("state").asString().equals("PROPOSED"))).isEmpty();
        }
    }

    @Test
    void aMeetingIsCalledOffBookedAndMoved() {
        try (var partner = Visitor.signedIn(product, "partner", "/", Window.PHONE)) {
            var none = partner.page().getByText("Book the next one");
            assertThat(partner.button("Call off").or(none)).isVisible();
            if (partner.button("Call off").isVisible()) {
                partner.button("Call off").click();
                partner.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Illness")).click();
                assertThat(partner.page().getByText("The meeting is called off.")).isVisible();
            }
            assertThat(none).isVisible();
            var offered = partner.page().getByRole(AriaRole.ARTICLE).filter(new Locator.FilterOptions().setHas(none));
            offered.getByRole(AriaRole.BUTTON).first().click();
            assertThat(partner.page().getByText("The meeting is booked.")).isVisible();
            var file = partner.page().waitForDownload(() -> partner.button("Add to calendar").click());
            assertThat(file.suggestedFilename()).endsWith(".ics");
            partner.button("Move").click();
            partner.page().getByLabel("Date and time").fill(LocalDate.now().plusDays(30) + "T11:15");
            partner.button("Move").click();
            assertThat(partner.page().getByText("The meeting is moved.")).isVisible();
            assertThat(partner.page().getByText("11:15").first()).isVisible();
        }
    }

    @Test
    void whatIsSaidWithoutANetworkIsSentOnceThereIsOne() {
        try (var partner = Visitor.signedIn(product, "partner", "/", Window.PHONE)) {
            var pair = pairOf(partner);
            var before = detail(partner, pair).path("sessions").size();
            partner.button("We met").click();
            partner.goOffline();
            partner.button("Yesterday").click();
            assertThat(partner.page().getByText("Kept does not answer yet.")).isVisible();
            partner.goOnline();
            assertThat(partner.page().getByText("You met. The others will be asked too.")).isVisible();
            assertThat(detail(partner, pair).path("sessions")).hasSize(before + 1);
        }
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    /// The card that asks this of that.
    private static Locator asked(Visitor visitor, String question, String of) {
        return visitor.page().getByRole(AriaRole.ARTICLE)
            .filter(new Locator.FilterOptions().setHasText(question))
            .filter(new Locator.FilterOptions().setHasText(Pattern.compile(Pattern.quote(of)))).first();
    }

    private static JsonNode session(Visitor visitor, String pair, String day) {
        return detail(visitor, pair).path("sessions").valueStream()
            .filter(it -> it.at("/start/date").asString().equals(day)).findFirst().orElseThrow();
    }

    private static JsonNode detail(Visitor visitor, String pair) {
        return visitor.api("/api/programmes/" + visitor.programme() + "/relationships/" + pair);
    }

    /// The partner is in one pair only.
    private static String pairOf(Visitor partner) {
        assertThat(partner.page().getByRole(AriaRole.LINK, exactly("All about this pair"))).isVisible();
        return partner.api("/api/me").at("/participations/0/relationships/0").asString();
    }
}
