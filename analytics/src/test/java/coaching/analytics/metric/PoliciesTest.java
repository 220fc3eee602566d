package coaching.analytics.metric;

import coaching.events.Envelope.KnownBy;
import coaching.events.Policy;
import coaching.events.Recorded;
import coaching.testing.story.Story;
import org.junit.jupiter.api.Test;

import java.util.List;

import static coaching.analytics.metric.Adopted.instant;
import static org.assertj.core.api.Assertions.assertThat;

class PoliciesTest {

    private static final Policy STRICT = new Policy(3, 30, 10, true, 2, 7, 14, 10);
    private static final Story CALENDAR = Story.pair();

    /// In force from day 100, recorded on day 120, said by the source to be known since day 90.
    private final Policies policies = Policies.of(List.of(adopted(1, 100, 120, 90), CALENDAR.facts().getFirst()));

    @Test
    void a_version_is_in_force_from_its_day_on() {
        assertThat(policies.at(instant(99), Story.ALWAYS, KnownBy.KEPT).policy()).isEqualTo(Policy.DEFAULT);
        assertThat(policies.at(instant(100), Story.ALWAYS, KnownBy.KEPT).policy()).isEqualTo(STRICT);
    }

    @Test
    void a_version_not_known_yet_is_not_in_force() {
        assertThat(policies.at(instant(110), instant(119), KnownBy.KEPT).version()).isZero();
        assertThat(policies.at(instant(110), instant(120), KnownBy.KEPT).version()).isEqualTo(1);
        assertThat(policies.at(instant(110), instant(95), KnownBy.SOURCE).version()).isEqualTo(1);
    }

    @Test
    void the_later_version_of_a_day_counts() {
        var two = Policies.of(List.of(adopted(2, 100, 120, 90), adopted(1, 100, 120, 90)));
        assertThat(two.at(instant(100), Story.ALWAYS, KnownBy.KEPT).version()).isEqualTo(2);
    }

    @Test
    void the_versions_are_those_known_beside_the_one_before_any_was_adopted() {
        assertThat(policies.known(instant(119), KnownBy.KEPT)).extracting(Policies.Version::version)
            .containsExactly(0);
        assertThat(policies.known(instant(120), KnownBy.KEPT)).extracting(Policies.Version::version)
            .containsExactly(0, 1);
    }

    private static Recorded adopted(int version, int from, int recordedOn, int claimedOn) {
        return Adopted.version(version, from, recordedOn, claimedOn, STRICT);
    }
}
