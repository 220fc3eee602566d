package coaching.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsAttachedOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Comparator.comparingInt;

/// The auditor's page: step by step, on both clocks, then against now.
@TestInstance(Lifecycle.PER_CLASS)
class ReplayPageTest {

    private static final Pattern MEMBER = Pattern.compile("\\b([Tt]he coach(ee)?|[Pp]eer \\d+)\\b");

    private static final IsAttachedOptions SOON = new IsAttachedOptions().setTimeout(60_000);

    private final Visitor auditor = Visitor.signedIn(Product.shared(), "auditor", "/");
    private final Page page = auditor.page();
    private List<JsonNode> steps = List.of();

    /// That the auditor looks is a fact as well. It arrives a moment later and is one for the hour, so it is waited for.
    @BeforeEach
    void openTheLongestStory() {
        auditor.startAgain();
        var programme = auditor.programme();
        var base = "/api/programmes/" + programme + "/relationships";
        var longest = auditor.api(base).get("relationships").valueStream()
            .max(comparingInt((JsonNode it) -> it.get("sessionsHeld").asInt())).orElseThrow()
            .get("relationship").asString();
        auditor.open("/programmes/" + programme + "/replay/" + longest);
        assertThat(facts().getByText("auditor looked at this record").first()).isAttached(SOON);
        steps = auditor.api(base + "/" + longest + "/timeline").get("steps").valueStream().toList();
        assertThat(facts()).hasCount(steps.size());
    }

    @AfterEach
    void assertBehaved() {
        auditor.assertBehaved();
    }

    @AfterAll
    void leave() {
        auditor.close();
    }

    @Test
    void arrowKeysStepThroughTheFactsInTheirOrder() {
        page.keyboard().press("Home");
        assertThat(fact()).containsText(what(steps.getFirst()));
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        assertThat(fact()).containsText(what(steps.get(2)));
        assertThat(page).hasURL(Pattern.compile(".*step=3.*"));
        page.reload();
        assertThat(fact()).containsText(what(steps.get(2)));
    }

    @Test
    void theSliderItselfObeysTheKeyboard() {
        page.getByRole(AriaRole.SLIDER).focus();
        page.keyboard().press("Home");
        page.keyboard().press("ArrowRight");
        assertThat(page.getByText(Pattern.compile("Step 2 of " + steps.size()))).isVisible();
    }

    @Test
    void playMovesOnByItself() {
        page.keyboard().press("Home");
        auditor.button("Play").click();
        assertThat(page.getByText(Pattern.compile("Step 3 of "))).isVisible();
        auditor.button("Pause").click();
    }

    @Test
    void theStateAfterAStepIsTheServers() {
        var held = steps.getLast().at("/stateAfter/sessionsHeld").asInt();
        assertThat(fact()).containsText(Pattern.compile("Meetings held\\s*" + held));
    }

    @Test
    void thenAndNowAreComparedAndWhatWasLearntAfterwardsIsListed() {
        var late = lateStep();
        auditor.open(auditor.path() + "?step=" + (late + 1));
        var compared = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Known then and known now"));
        assertThat(compared).containsText("Learnt only afterwards");
        assertThat(compared).containsText(what(steps.get(late)));
    }

    @Test
    void theWholeStoryIsToldWhateverPeriodTheLinkNames() {
        auditor.open(auditor.path() + "?window=30");
        assertThat(facts()).hasCount(steps.size());
        assertThat(page.getByText(Pattern.compile("Today · all time · "))).isVisible();
        assertThat(page).not().hasURL(Pattern.compile(".*window.*"));
    }

    @Test
    void theStoryCanBeToldAsItBecameKnown() {
        page.getByText("As it became known").click();
        page.keyboard().press("Home");
        var first = steps.stream().min(Comparator.comparingLong(it -> it.get("position").asLong())).orElseThrow();
        assertThat(fact()).containsText(what(first));
        assertThat(page).hasURL(Pattern.compile(".*order=known.*"));
    }

    /// The story was loaded today: in its own days nobody could know of the relationship.
    @Test
    void beforeAnythingWasKnownThePageSaysSoWithoutAsking() {
        page.keyboard().press("Home");
        assertThat(page.getByText("nothing was on record")).isVisible();
    }

    /// The first fact that was recorded days after it happened.
    private int lateStep() {
        return steps.indexOf(
            steps.stream().filter(it -> it.get("lateHours").asDouble() > 48).findFirst().orElseThrow());
    }

    private Locator facts() {
        return page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Facts")).getByRole(AriaRole.LISTITEM);
    }

    private Locator fact() {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("This fact"));
    }

    /// The longest part of its sentence that names nobody.
    private static String what(JsonNode step) {
        return MEMBER.splitAsStream(step.get("what").asString()).max(comparingInt(String::length)).orElseThrow();
    }
}
