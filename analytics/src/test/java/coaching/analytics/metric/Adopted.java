package coaching.analytics.metric;

import coaching.events.Policy;
import coaching.events.Recorded;
import coaching.testing.story.ProgrammeStory;
import coaching.testing.story.Story;

import java.time.Instant;
import java.util.List;

/// Policy versions a programme adopted, by the days of a story.
public final class Adopted {

    private static final Story CALENDAR = Story.pair();

    /// A policy in force, and known, from a day on.
    public static Policies from(int day, Policy policy) {
        return Policies.of(List.of(version(1, day, day, day, policy)));
    }

    static Recorded version(int version, int from, int recordedOn, int claimedOn, Policy policy) {
        return ProgrammeStory.alone("policy " + version, version).recorded(instant(recordedOn), instant(claimedOn))
            .policy(version, policy, from).facts().getFirst();
    }

    static Instant instant(int day) {
        return CALENDAR.at(day).earliest();
    }

    private Adopted() {}
}
