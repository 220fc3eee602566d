package coaching.command.programme;

import coaching.command.dates.Order;
import coaching.command.kernel.Rejected;
import coaching.command.programme.Programme.Open;
import coaching.command.programme.Programme.Unopened;
import coaching.events.EffectiveAt;
import coaching.events.Policy;
import coaching.events.ProgrammeEvent;
import coaching.events.ProgrammeEvent.PolicyVersionAdopted;
import coaching.events.id.ProgrammeId;

import java.time.Instant;
import java.util.List;

import static coaching.command.programme.ProgrammeRefusal.FEWER_THAN_TWO_SESSIONS;
import static coaching.command.programme.ProgrammeRefusal.NOT_A_SENSIBLE_NUMBER;
import static coaching.command.programme.ProgrammeRefusal.NOT_OPEN;
import static coaching.command.programme.ProgrammeRefusal.POLICIES_OVERLAP;
import static coaching.command.programme.ProgrammeRefusal.POLICY_VERSION_OUT_OF_ORDER;
import static coaching.command.programme.ProgrammeRefusal.SMALLEST_GROUP_BELOW_FIVE;
import static coaching.command.programme.ProgrammeRefusal.SMALLEST_GROUP_LOWERED_FOR_THE_PAST;

/// Puts a new version of the policy in force from `at` on.
///
/// @param now when the command arrived: what comes into force later is for the future
record AdoptPolicy(ProgrammeId programme, int version, Policy policy, EffectiveAt at,
                   Instant now) implements ProgrammeCommand {

    private static final int MOST = 3_650;

    @Override
    public List<ProgrammeEvent> decide(Programme state) {
        requireSense();
        return switch (state) {
            case Unopened _ -> throw new Rejected(NOT_OPEN);
            case Open open -> List.of(adopted(open));
        };
    }

    private PolicyVersionAdopted adopted(Open open) {
        POLICY_VERSION_OUT_OF_ORDER.when(version != open.version() + 1);
        POLICIES_OVERLAP.when(open.since() != null && !Order.isBefore(open.since(), at));
        var lowered = policy.smallestGroup() < open.policy().smallestGroup();
        SMALLEST_GROUP_LOWERED_FOR_THE_PAST.when(lowered && !at.earliest().isAfter(now));
        return new PolicyVersionAdopted(programme, version, policy, at);
    }

    private void requireSense() {
        SMALLEST_GROUP_BELOW_FIVE.when(policy.smallestGroup() < 5);
        FEWER_THAN_TWO_SESSIONS.when(policy.minSessions() < 2);
        require("minSessions", policy.minSessions(), 2);
        require("minSessionsWithinDays", policy.minSessionsWithinDays(), 1);
        require("smallestGroup", policy.smallestGroup(), 5);
        require("capacityAsCoach", policy.capacityAsCoach(), 1);
        require("activateWithinDays", policy.activateWithinDays(), 1);
        require("firstSessionWithinDays", policy.firstSessionWithinDays(), 1);
        require("pausedAtMostDays", policy.pausedAtMostDays(), 1);
    }

    private static void require(String field, int value, int least) {
        if (value < least || value > MOST) {
            throw new Rejected(NOT_A_SENSIBLE_NUMBER, field, field + " is outside " + least + " to " + MOST + ".");
        }
    }
}
