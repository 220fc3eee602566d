package coaching.analytics.metric;

import coaching.events.Envelope.KnownBy;
import coaching.events.Policy;
import coaching.events.ProgrammeEvent.PolicyVersionAdopted;
import coaching.events.Recorded;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import static java.util.Comparator.comparing;

/// The policy versions of a programme over time.
public final class Policies {

    /// @param version 0 for the policy in force before a programme adopted its own
    public record Version(int version, Policy policy, Instant from, Instant recordedAt, Instant claimedAt) {

        private boolean knownAt(Instant knownAt, KnownBy clock) {
            return !(clock == KnownBy.SOURCE ? claimedAt : recordedAt).isAfter(knownAt);
        }
    }

    public static final Policies DEFAULT = always(Policy.DEFAULT);

    private final Version first;
    private final List<Version> adopted;

    private Policies(Version first, List<Version> adopted) {
        this.first = first;
        this.adopted = adopted;
    }

    /// One policy for all time: what would the numbers be under it?
    public static Policies always(Policy policy) {
        return new Policies(new Version(0, policy, Instant.MIN, Instant.MIN, Instant.MIN), List.of());
    }

    /// @param facts of one programme; other facts than adopted versions are passed over
    public static Policies of(Iterable<Recorded> facts) {
        var adopted = new ArrayList<Version>();
        for (var fact : facts) {
            if (fact.event() instanceof PolicyVersionAdopted event) {
                var envelope = fact.envelope();
                adopted.add(new Version(event.version(), event.policy(), event.at().earliest(), envelope.recordedAt(),
                    envelope.knownSince(KnownBy.SOURCE)));
            }
        }
        adopted.sort(comparing(Version::from).thenComparingInt(Version::version));
        return new Policies(DEFAULT.first, List.copyOf(adopted));
    }

    /// Every version as far as it was known, in the order in which they come into force, the first of them version 0.
    public List<Version> known(Instant knownAt, KnownBy clock) {
        return Stream.concat(Stream.of(first), adopted.stream().filter(version -> version.knownAt(knownAt, clock)))
            .toList();
    }

    /// The version in force at a moment, as far as it was known.
    public Version at(Instant moment, Instant knownAt, KnownBy clock) {
        return adopted.reversed().stream()
            .filter(version -> version.knownAt(knownAt, clock) && !version.from().isAfter(moment))
            .findFirst().orElse(first);
    }
}
