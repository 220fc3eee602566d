package coaching.analytics.agreement;

import coaching.analytics.laws.MetricLaws;
import coaching.testing.story.Story;
import org.junit.jupiter.api.Test;

import static coaching.analytics.metric.Ask.ask;
import static org.assertj.core.api.Assertions.assertThat;

class BilateralAcceptanceTest extends MetricLaws {

    @Override
    protected String id() {
        return "M26";
    }

    @Test
    void pending_until_all_accepted() {
        var story = new Story("slow", 2).proposed(0).protocol(1, 1, 14, 3).accepted(5).activated(6);
        assertThat(ask("M26", story, 5).value()).hasValue(0);
        assertThat(ask("M26", story, 5).count("pending")).isEqualTo(1);
        assertThat(ask("M26", story, 6).value()).hasValue(1);
        assertThat(ask("M26", story, 6).distribution("days to accept").quantile(0.5)).hasValue(6);
    }

    @Test
    void declined() {
        assertThat(ask("M26", new Story("no", 2).proposed(0).declined(2), 5).count("declined")).isEqualTo(1);
    }
}
