package coaching.analytics.history;

import coaching.chronology.RelationshipTimeline;
import coaching.events.Member;
import coaching.events.Protocol;
import coaching.events.RelationshipEvent.ProtocolProposed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static java.util.Comparator.comparingInt;

/// Which agreed protocol was in force on which day. A version is in force from the day its last member agreed; who
/// proposes it or accepts the relationship on it agrees to it.
public final class Protocols {

    /// @param from first day it is in force
    public record InForce(int version, Protocol protocol, int from) {

        /// Active days after a session within which the next one is on time.
        public int limit() {
            return protocol.intervalDays() + protocol.toleranceDays();
        }
    }

    static final Protocols NONE = new Protocols(List.of());

    private final List<InForce> versions;

    private Protocols(List<InForce> versions) {
        this.versions = versions;
    }

    /// The version in force on a day.
    public Optional<InForce> on(int day) {
        for (int i = versions.size() - 1; i >= 0; i--) {
            if (versions.get(i).from() <= day) {
                return Optional.of(versions.get(i));
            }
        }
        return Optional.empty();
    }

    /// The day the version after the one in force on `day` takes over, `end` when none does before.
    int nextChange(int day, int end) {
        for (var version : versions) {
            if (version.from() > day) {
                return Math.min(version.from(), end);
            }
        }
        return end;
    }

    static Protocols of(RelationshipTimeline<Fact> timeline) {
        var members = timeline.members().stream().map(Member::participant).toList();
        var inForce = new ArrayList<InForce>();
        timeline.protocols().forEach((version, proposed) -> {
            var agreed = timeline.agreements().getOrDefault(version, Map.of());
            if (!members.isEmpty() && agreed.keySet().containsAll(members)) {
                var from = agreed.values().stream().mapToInt(Fact::day).max().orElseThrow();
                inForce.add(new InForce(version, ((ProtocolProposed) proposed.event()).protocol(), from));
            }
        });
        inForce.sort(comparingInt(InForce::from).thenComparingInt(InForce::version));
        return new Protocols(List.copyOf(inForce));
    }
}
