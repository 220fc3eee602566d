package coaching.analytics.history;

import coaching.events.ParticipantId;
import coaching.events.Protocol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    /// Collects agreements in the order in which they happened.
    static final class Agreements {

        private final Map<Integer, Protocol> proposed = new HashMap<>();
        private final Map<Integer, Set<ParticipantId>> agreed = new HashMap<>();
        private final Map<Integer, Integer> lastAgreement = new HashMap<>();

        void propose(int version, Protocol protocol, ParticipantId by, int day) {
            proposed.put(version, protocol);
            agree(version, by, day);
        }

        void agree(int version, ParticipantId by, int day) {
            if (agreed.computeIfAbsent(version, _ -> new HashSet<>()).add(by)) {
                lastAgreement.merge(version, day, Math::max);
            }
        }

        Protocols among(Set<ParticipantId> members) {
            var inForce = new ArrayList<InForce>();
            proposed.forEach((version, protocol) -> {
                if (!members.isEmpty() && agreed.getOrDefault(version, Set.of()).containsAll(members)) {
                    inForce.add(new InForce(version, protocol, lastAgreement.getOrDefault(version, 0)));
                }
            });
            inForce.sort(comparingInt(InForce::from).thenComparingInt(InForce::version));
            return new Protocols(List.copyOf(inForce));
        }
    }
}
