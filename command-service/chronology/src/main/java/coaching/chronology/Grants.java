package coaching.chronology;

import coaching.events.RoleEvent;
import coaching.events.RoleEvent.RoleGranted;
import coaching.events.RoleEvent.RoleRevoked;
import coaching.events.role.Grant;

import java.util.Set;
import java.util.stream.Stream;

import static java.util.function.Predicate.isEqual;
import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toUnmodifiableSet;

/// What one person may act as, by what was granted to them. Of each role and programme the last word counts.
///
/// @param held what they have
/// @param lost what they had, and have no more
public record Grants(Set<Grant> held, Set<Grant> lost) {

    public static final Grants NONE = new Grants(Set.of(), Set.of());

    public Grants {
        held = Set.copyOf(held);
        lost = Set.copyOf(lost);
    }

    /// @param event the next one in the log about this person
    public Grants evolve(RoleEvent event) {
        var grant = event.grant();
        return switch (event) {
            case RoleGranted _ -> new Grants(with(held, grant), without(lost, grant));
            case RoleRevoked _ -> new Grants(without(held, grant), with(lost, grant));
        };
    }

    private static Set<Grant> with(Set<Grant> some, Grant one) {
        return Stream.concat(some.stream(), Stream.of(one)).collect(toUnmodifiableSet());
    }

    private static Set<Grant> without(Set<Grant> some, Grant one) {
        return some.stream().filter(not(isEqual(one))).collect(toUnmodifiableSet());
    }
}
