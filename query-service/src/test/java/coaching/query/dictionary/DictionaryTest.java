package coaching.query.dictionary;

import coaching.query.testing.RunningService;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static coaching.query.testing.Answers.figure;
import static org.assertj.core.api.Assertions.assertThat;

class DictionaryTest extends RunningService {

    private JsonNode metrics() {
        var answer = http().get("/api/metrics", token().role("coordinator"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("metrics");
    }

    @Test
    void every_metric_has_words_and_a_unit_that_programs_know() {
        assertThat(metrics()).hasSize(12).allSatisfy(metric -> {
            for (var field : new String[] {"id", "name", "definition", "formula"}) {
                assertThat(metric.path(field).asString()).as(field).isNotBlank();
            }
            assertThat(metric.path("version").asInt()).isPositive();
            assertThat(metric.path("unit").asString()).isIn("ratio", "index", "days", "hours", "count");
        });
    }

    @Test
    void a_metric_says_how_to_show_it() {
        var about = figure(metrics(), "M2").path("about");
        assertThat(about.path("unitText").asString()).isEqualTo("0–1");
        assertThat(about.path("direction").asString()).isEqualTo("MORE_IS_BETTER");
        assertThat(about.at("/counted/singular").asString()).isEqualTo("active day");
        assertThat(about.at("/counted/plural").asString()).isEqualTo("active days");
        assertThat(about.path("caption").isNull()).isTrue();
        assertThat(about.path("group").asString()).isEqualTo("HEADLINE");
        assertThat(about.path("scope").asString()).isEqualTo("RELATIONSHIP");
        assertThat(figure(metrics(), "M3").at("/about/caption").asString()).isEqualTo("from −1, regular, to 1, bursty");
        assertThat(figure(metrics(), "M26").at("/about/groupTitle").asString()).isEqualTo("Agreement and data");
        assertThat(figure(metrics(), "M26").at("/about/scope").asString()).isEqualTo("PROGRAMME");
    }

    @Test
    void a_metric_says_which_figures_come_with_it() {
        var details = figure(metrics(), "M13").path("details");
        assertThat(details.get(0).path("of").asString()).isEqualTo("age");
        assertThat(details.get(0).path("quantile").asDouble()).isEqualTo(0.5);
        assertThat(details.get(0).path("unit").asString()).isEqualTo("days");
        assertThat(details).extracting(it -> it.path("part").asBoolean())
            .containsExactly(false, false, true, true, true, true);
        assertThat(figure(metrics(), "M30").path("details")).filteredOn(it -> it.path("part").asBoolean())
            .extracting(it -> it.path("name").asString()).containsExactly("E0", "E1", "E2", "E3");
        assertThat(figure(metrics(), "M9").path("details").get(0).path("part").asBoolean(true)).isFalse();
    }
}
