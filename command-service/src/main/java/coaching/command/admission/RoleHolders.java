package coaching.command.admission;

import coaching.chronology.Grants;
import coaching.command.past.Boundary;
import coaching.command.past.Past;
import coaching.events.RoleEvent;
import coaching.events.Tag;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.role.Role;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import static java.util.stream.Collectors.toUnmodifiableSet;

/// Everybody to whom a role was granted, for questions about many people. Found by role, as there are few of either.
///
/// @param grants what they have and had, by the record it was granted to; of one record a part for each role
public record RoleHolders(Map<PersonId, List<Grants>> grants) {

    private static final RoleHolders NONE = new RoleHolders(Map.of());

    public RoleHolders {
        grants = Map.copyOf(grants);
    }

    public static RoleHolders of(Past past) {
        var all = new HashMap<PersonId, List<Grants>>();
        Arrays.stream(Role.values()).filter(Role::isOfPeople).map(it -> past.of(in(it))).forEach(
            some -> some.grants.forEach((record, part) -> all.merge(record, part, RoleHolders::both)));
        return new RoleHolders(all);
    }

    private static Boundary<RoleHolders> in(Role role) {
        return Boundary.of(RoleEvent.class, NONE, RoleHolders::evolve, Set.of(Tag.of(role)));
    }

    private RoleHolders evolve(RoleEvent event) {
        var more = new HashMap<>(grants);
        var before = grants.getOrDefault(event.person(), List.of(Grants.NONE)).getFirst();
        more.put(event.person(), List.of(before.evolve(event)));
        return new RoleHolders(more);
    }

    private static List<Grants> both(List<Grants> some, List<Grants> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /// The records by which somebody has or had a role that holds in this programme.
    public Set<PersonId> everIn(ProgrammeId programme) {
        return grants.entrySet().stream()
            .filter(it -> it.getValue().stream()
                .flatMap(some -> Stream.concat(some.held().stream(), some.lost().stream()))
                .anyMatch(grant -> grant.extendsTo(programme)))
            .map(Map.Entry::getKey).collect(toUnmodifiableSet());
    }

    /// The records by which somebody has a role now.
    public Set<PersonId> holding() {
        return grants.entrySet().stream().filter(it -> it.getValue().stream().anyMatch(some -> !some.held().isEmpty()))
            .map(Map.Entry::getKey).collect(toUnmodifiableSet());
    }
}
