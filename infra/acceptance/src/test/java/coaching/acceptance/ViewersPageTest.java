package coaching.acceptance;

import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// Whoever looks at the record of a relationship by their office is named to its members.
class ViewersPageTest {

    private final Product product = Product.shared();

    @Test
    void aMemberSeesThatACoordinatorHasLookedAndTheAuditorThatTheyDid() {
        try (var member = Visitor.signedIn(product, "participant", "/");
             var coordinator = Visitor.signedIn(product, "coordinator", "/")) {
            var own = member.api("/api/me").at("/participations/0");
            var path = "/programmes/" + own.get("programme").asString() + "/relationships/"
                + own.at("/relationships/0").asString();
            coordinator.open(path);
            assertThat(coordinator.heading("Meeting protocol")).isVisible();
            assertThat(coordinator.heading("Who has looked")).hasCount(0);
            Product.await("the view is a fact", () -> member.api("/api" + path).path("lookedAt").size() > 0);
            member.open(path);
            assertThat(member.heading("Who has looked")).isVisible();
            assertThat(member.page().getByText("Coordinator").first()).isVisible();
            var steps = coordinator.api("/api" + path + "/timeline").path("steps").toString();
            assertThat(steps).contains("A coordinator looked at this record.");
        }
    }
}
