package coaching.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// The programme manager's page shows what the read API answers, and every number opens its grounds.
@TestInstance(Lifecycle.PER_CLASS)
class BoardPageTest {

    private final Visitor manager = Visitor.signedIn(Product.shared(), "manager", "/");
    private final Page page = manager.page();

    @BeforeEach
    void startAgain() {
        manager.startAgain();
    }

    @AfterEach
    void assertBehaved() {
        manager.assertBehaved();
    }

    @AfterAll
    void leave() {
        manager.close();
    }

    @Test
    void theHeadlineIsTheNumberOfTheApi() {
        assertThat(card("Time covered")).containsText(percent(covered("")));
        assertThat(page.getByText("Up to date")).isVisible();
    }

    @Test
    void theBoardBeginsWithThreeSentences() {
        var said = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("In short")).locator("p");
        assertThat(said).hasCount(3);
        var pairs = board("").get("relationships").asInt();
        assertThat(said.nth(0)).hasText(Pattern.compile("^\\d+ of " + pairs + " pairs? (is|are) not on track.*"));
        assertThat(said.nth(1)).hasText(Pattern.compile("^Meetings on time: \\d+% in 90 days, .*\\.$"));
        assertThat(said.nth(2)).hasText(Pattern.compile("^Promises done by the first date: .*in 90 days.*\\.$"));
    }

    @Test
    void theWayFromProposalToEndingIsThatOfTheApi() {
        var way = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("From proposal to ending"));
        var steps = way.getByRole(AriaRole.LIST).first().getByRole(AriaRole.LISTITEM);
        var funnel = board("").get("funnel");
        assertThat(steps).hasText(new String[] {step(funnel, "proposed", "{0} proposed", "Proposed"),
            step(funnel, "began", "{0} of " + funnel.get("proposed") + " began", "Began"),
            step(funnel, "metOnce", "{0} of " + funnel.get("began") + " met at least once", "Met at least once"),
            step(funnel, "metTwice", "{0} of " + funnel.get("metOnce") + " met at least twice", "Met at least twice")});
        assertThat(way.getByRole(AriaRole.LINK)).hasCount(0);
    }

    /// What rests on too few people is named without a number.
    private static String step(JsonNode funnel, String name, String shown, String withheld) {
        var size = funnel.path(name);
        return size.isNumber() ? shown.replace("{0}", size.asString()) : withheld + ": not shown";
    }

    @Test
    void theQuestionIsOneLineAndItsControlsWaitBehindOne() {
        assertThat(page.getByText("Today · last 90 days · meetings confirmed by at least one side")).isVisible();
        var day = page.getByLabel("Show the day", new Page.GetByLabelOptions().setExact(true));
        assertThat(day).isHidden();
        manager.button("Change").click();
        assertThat(day).isVisible();
    }

    @Test
    void anotherDayIsAnotherNumberAndTheLinkReproducesIt() {
        var day = trendDay();
        manager.open("/programmes/" + manager.programme() + "/board?asOf=" + day);
        var then = percent(covered("?asOf=" + day));
        assertThat(card("Time covered")).containsText(then);
        page.reload();
        assertThat(card("Time covered")).containsText(then);
    }

    @Test
    void theDayPickerMovesTheQuestionIntoTheAddress() {
        manager.button("Change").click();
        var day = page.getByLabel("Show the day", new Page.GetByLabelOptions().setExact(true));
        day.fill("14 Mar 2026");
        assertThat(page.locator("[data-dates-dropdown]")).isVisible();
        day.press("Enter");
        assertThat(page.locator("[data-dates-dropdown]")).isHidden();
        assertThat(page).hasURL(Pattern.compile(".*[?&]asOf=2026-03-14.*"));
        page.getByText("That day", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page).hasURL(Pattern.compile(".*knownAt=2026-03-14.*"));
        assertThat(page.getByText("14 Mar 2026 · using what was known that day")).isVisible();
    }

    @Test
    void aNumberOpensItsReceiptAndTheReceiptHasItsOwnLink() {
        card("Time covered").click();
        var receipt = page.getByRole(AriaRole.DIALOG);
        var formula = manager.api("/api/programmes/" + manager.programme() + "/receipts/M2").get("formula").asString();
        assertThat(receipt).containsText(formula);
        assertThat(receipt).containsText("Denominator");
        assertThat(receipt).containsText("Rests on");
        assertThat(page).hasURL(Pattern.compile(".*receipt=M2.*"));
        page.reload();
        assertThat(receipt).containsText(formula);
        page.keyboard().press("Escape");
        assertThat(receipt).isHidden();
        page.goBack();
        assertThat(page).not().hasURL(Pattern.compile(".*receipt=M2.*"));
        assertThat(receipt).isHidden();
    }

    @Test
    void beforeAnythingWasKnownNothingIsClaimed() {
        manager.open("/programmes/" + manager.programme() + "/board?asOf=2001-01-01");
        assertThat(manager.heading("No pair existed by then")).isVisible();
        assertThat(page.getByText("0%", new Page.GetByTextOptions().setExact(true))).hasCount(0);
    }

    @Test
    void aQuestionTheServerRefusesShowsWhy() {
        manager.expecting(400, "/api/programmes/" + manager.programme() + "/board");
        manager.open("/programmes/" + manager.programme() + "/board?asOf=9999-12-31T23:59:59.9999999999Z");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("asOf");
    }

    @Test
    void whatTheLinkSaysIsAskedEvenWhenItMakesNoSense() {
        manager.expecting(400, "/api/programmes/" + manager.programme() + "/board");
        manager.open("/programmes/" + manager.programme() + "/board?asOf=2026-02-30");
        assertThat(page.getByText("The link says asOf=2026-02-30, which cannot be read.")).isVisible();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("asOf");
        manager.button("Leave it out").click();
        assertThat(card("Time covered")).containsText(percent(covered("")));
    }

    @Test
    void aDayThatHasNotComeIsSaidToBeOne() {
        manager.open("/programmes/" + manager.programme() + "/board?asOf=2190-06-01");
        assertThat(page.getByText("That day has not come yet.")).isVisible();
    }

    @Test
    void noChoiceIsCutOff() {
        manager.button("Change").click();
        assertThat(page.getByLabel("Show the day", new Page.GetByLabelOptions().setExact(true))).isVisible();
        var cut = page.evaluate("() => [...document.querySelectorAll('.mantine-SegmentedControl-label')]"
            + ".filter((label) => label.scrollWidth > label.clientWidth).map((label) => label.textContent)");
        assertThat(cut).isEqualTo(List.of());
    }

    @Test
    void theTrendCanBeReadAsATable() {
        var drawn = new Page.GetByRoleOptions().setName(Pattern.compile("Time covered from"));
        assertThat(page.getByRole(AriaRole.IMG, drawn)).isVisible();
        manager.button("As a table").click();
        var rows = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Time covered through time"))
            .getByRole(AriaRole.ROW);
        assertThat(rows.count()).isGreaterThan(3);
    }

    private Locator card(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }

    private JsonNode board(String params) {
        return manager.api("/api/programmes/" + manager.programme() + "/board" + params);
    }

    private double covered(String params) {
        return board(params).get("metrics").valueStream().filter(it -> it.get("id").asString().equals("M2"))
            .map(it -> it.get("value").asDouble()).findFirst().orElseThrow();
    }

    /// A day of the trend on which the headline was another than today.
    private String trendDay() {
        var today = percent(covered(""));
        return board("").get("trend").valueStream().filter(it -> it.at("/values/M2").isNumber())
            .filter(it -> !percent(it.at("/values/M2").asDouble()).equals(today))
            .map(it -> it.get("asOfDate").asString()).findFirst().orElseThrow();
    }

    private static String percent(double share) {
        return Math.round(share * 100) + "%";
    }
}
