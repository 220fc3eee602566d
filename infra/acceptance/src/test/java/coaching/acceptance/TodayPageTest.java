package coaching.acceptance;

import coaching.acceptance.Visitor.Window;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Stream;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// What a participant does on the first page, at the width of a phone, and what the partner sees of it.
class TodayPageTest {

    private final Product product = Product.shared();

    /// One of the pair, at the part of the page that is about the two.
    private record Member(Visitor visitor, String relationship, Locator section) implements AutoCloseable {

        Locator button(String name) {
            return section.getByRole(AriaRole.BUTTON, named(name));
        }

        /// What is said of the whole page.
        Locator says(String words) {
            return visitor.page().getByText(words);
        }

        /// The card that asks this of that.
        Locator asked(String question, String of) {
            return section.getByRole(AriaRole.ARTICLE).filter(new Locator.FilterOptions().setHasText(question))
                .filter(new Locator.FilterOptions().setHasText(of)).first();
        }

        /// With all that is on record: a page says that something is, before the next question knows.
        JsonNode detail() {
            visitor.awaitRead();
            return visitor.api("/api/programmes/" + visitor.programme() + "/relationships/" + relationship);
        }

        JsonNode session(String day) {
            return detail().path("sessions").valueStream()
                .filter(it -> it.at("/start/date").asString().equals(day)).findFirst().orElseThrow();
        }

        @Override
        public void close() {
            visitor.close();
        }
    }

    private Member member(String user) {
        var visitor = Visitor.signedIn(product, user, "/", Window.PHONE);
        var relationship = theirs();
        var link = visitor.page().locator("a[href$='" + relationship + "']");
        return new Member(visitor, relationship,
            visitor.page().locator("section").filter(new Locator.FilterOptions().setHas(link)));
    }

    /// The relationship of the two; each may be in others.
    private String theirs() {
        var both = Stream.of("participant", "partner").map(it -> Client.of(it, product).read("/api/me"))
            .map(it -> it.at("/participations/0/relationships").valueStream().map(JsonNode::asString).toList())
            .toList();
        return both.getFirst().stream().filter(both.getLast()::contains).findFirst().orElseThrow();
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    @Test
    void aMeetingIsRecordedInTwoTapsAndConfirmedByTheOther() {
        try (var partner = member("partner"); var participant = member("participant")) {
            partner.button("We met").click();
            partner.button("Today").click();
            assertThat(partner.says("You met. The others will be asked too.")).isVisible();
            var today = LocalDate.now(ZoneId.of(partner.detail().path("zone").asString())).toString();
            assertThat(partner.session(today).path("evidence").asString()).isEqualTo("E1");

            participant.visitor().page().reload();
            participant.asked("is on record. Did it take place?", "Today").getByRole(AriaRole.BUTTON, named("Yes"))
                .click();
            assertThat(participant.says("You confirmed the meeting.")).isVisible();
            assertThat(participant.session(today).path("evidence").asString()).isEqualTo("E2");

            participant.visitor().button("Undo").click();
            assertThat(participant.says("It was taken back.")).isVisible();
            assertThat(participant.session(today).path("evidence").asString()).isEqualTo("E1");
        }
    }

    @Test
    void aPromiseIsMadeDoneAndTakenBackInWordsOnlyTheTwoCanRead() {
        try (var partner = member("partner"); var participant = member("participant")) {
            partner.button("New promise").click();
            partner.button("Save").click();
            assertThat(partner.says("Choose the day it is due.")).isVisible();
            partner.section().getByLabel("What is promised").fill("Draw the map of who decides.");
            partner.section().getByText("In a week").click();
            partner.button("Save").click();
            var promise = partner.section().getByRole(AriaRole.LISTITEM).filter(
                new Locator.FilterOptions().setHasText("Draw the map of who decides."));
            assertThat(promise).isVisible();
            participant.visitor().page().reload();
            assertThat(participant.says("Draw the map of who decides.")).isVisible();

            promise.getByRole(AriaRole.BUTTON, named("Done")).click();
            assertThat(partner.says("A promise is done.")).isVisible();
            assertThat(promise).isHidden();
            partner.visitor().button("Undo").click();
            assertThat(promise).isVisible();
        }
    }

    @Test
    void whatIsPutOnSomebodyWaitsForTheirYes() {
        try (var partner = member("partner"); var participant = member("participant")) {
            partner.button("New promise").click();
            partner.section().getByLabel("What is promised").fill("Ask the team once more.");
            partner.section().getByRole(AriaRole.RADIOGROUP).locator("label").filter(
                new Locator.FilterOptions().setHasNotText("Mine")).first().click();
            partner.section().getByText("In two weeks").click();
            partner.button("Save").click();
            assertThat(partner.says("It waits for a yes.")).isVisible();

            participant.visitor().page().reload();
            participant.asked("A promise waits for your yes", "Ask the team once more.")
                .getByRole(AriaRole.BUTTON, named("I promise")).click();
            assertThat(participant.says("It is a promise of yours now.")).isVisible();
            assertThat(participant.detail().path("items").valueStream()
                .filter(it -> it.path("state").asString().equals("PROPOSED"))).isEmpty();
        }
    }

    @Test
    void aMeetingIsCalledOffBookedAndMoved() {
        try (var partner = member("partner")) {
            var none = partner.section().getByText("Book the next one");
            assertThat(partner.button("Call off").or(none)).isVisible();
            if (partner.button("Call off").isVisible()) {
                partner.button("Call off").click();
                partner.visitor().page().getByText("Illness").click();
                assertThat(partner.says("The meeting is called off.")).isVisible();
            }
            assertThat(none).isVisible();
            partner.section().getByRole(AriaRole.ARTICLE).filter(
                new Locator.FilterOptions().setHasText("Book the next one")).getByRole(AriaRole.BUTTON).first().click();
            assertThat(partner.says("The meeting is booked.")).isVisible();
            var file = partner.visitor().page().waitForDownload(() -> partner.button("Add to calendar").click());
            assertThat(file.suggestedFilename()).endsWith(".ics");
            partner.button("Move").click();
            partner.section().getByLabel("Date and time").fill(LocalDate.now(ZoneOffset.UTC).plusDays(30) + "T11:15");
            partner.button("Move").click();
            assertThat(partner.says("The meeting is moved.")).isVisible();
            assertThat(partner.section().getByText("11:15").first()).isVisible();
        }
    }

    @Test
    void whatIsSaidWithoutANetworkIsSentOnceThereIsOne() {
        try (var partner = member("partner")) {
            assertThat(partner.button("We met")).isVisible();
            var before = partner.detail().path("sessions").size();
            partner.button("We met").click();
            partner.visitor().goOffline();
            partner.button("Yesterday").click();
            assertThat(partner.says("Kept does not answer yet.")).isVisible();
            partner.visitor().goOnline();
            assertThat(partner.says("You met. The others will be asked too.")).isVisible();
            assertThat(partner.detail().path("sessions")).hasSize(before + 1);
        }
    }

    @Test
    void whatIsSaidWithoutANetworkOutlivesThePage() {
        try (var partner = member("partner")) {
            assertThat(partner.button("We met")).isVisible();
            var before = partner.detail().path("sessions").size();
            partner.button("We met").click();
            partner.button("Another day").click();
            partner.visitor().goOffline();
            partner.button("Save").click();
            assertThat(partner.says("Kept does not answer yet.")).isVisible();
            var path = partner.visitor().path();
            var detail = "/api/programmes/" + partner.visitor().programme() + "/relationships/"
                + partner.relationship();
            partner.visitor().page().close();
            partner.visitor().goOnline();
            try (var later = partner.visitor().besides()) {
                later.open(path);
                later.button("Sign in").click();
                assertThat(later.page().getByText("is on record now.")).isVisible();
                later.awaitRead();
                assertThat(later.api(detail).path("sessions")).hasSize(before + 1);
                assertThat((String) later.page().evaluate("JSON.stringify(localStorage)"))
                    .doesNotContain("kept.unsent");
            }
        }
    }
}
