package coaching.analytics.metric;

import coaching.analytics.story.Story;
import coaching.events.EffectiveAt;
import coaching.events.Envelope;
import coaching.events.Envelope.KnownBy;
import coaching.events.EventId;
import coaching.events.Policy;
import coaching.events.ProgrammeEvent.PolicyVersionAdopted;
import coaching.events.ProgrammeId;
import coaching.events.Recorded;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

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

    private static Instant instant(int day) {
        return CALENDAR.at(day).earliest();
    }

    /// A policy in force, and known, from a day on.
    static Policies adopted(int from, Policy policy) {
        return Policies.of(List.of(adopted(1, from, from, from, policy)));
    }

    private static Recorded adopted(int version, int from, int recordedOn, int claimedOn) {
        return adopted(version, from, recordedOn, claimedOn, STRICT);
    }

    private static Recorded adopted(int version, int from, int recordedOn, int claimedOn, Policy policy) {
        EffectiveAt at = CALENDAR.at(from);
        var event = new PolicyVersionAdopted(new ProgrammeId(new UUID(0, 1)), version, policy, at);
        return new Recorded(new Envelope(EventId.derived("policy", version), "PolicyVersionAdopted", 1, version, at,
            instant(recordedOn), instant(claimedOn),
            new Envelope.Actor("m", Envelope.Actor.Role.PROGRAMME_MANAGER, null), Envelope.Source.API,
            "policy", "policy", null, null, event.confidentiality(), ""), event);
    }
}
