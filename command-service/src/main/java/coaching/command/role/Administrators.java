package coaching.command.role;

import coaching.command.past.Boundary;
import coaching.events.RoleEvent;
import coaching.events.RoleEvent.RoleGranted;
import coaching.events.RoleEvent.RoleRevoked;
import coaching.events.Tag;
import coaching.events.id.PersonId;
import coaching.events.role.Role;

import java.util.Set;
import java.util.stream.Stream;

import static java.util.stream.Collectors.toUnmodifiableSet;

/// Who administers, by what was granted to them. Whoever does so by their token alone can be locked out by its issuer.
record Administrators(Set<PersonId> people) {

    static final Boundary<Administrators> ALL = Boundary.of(RoleEvent.class, new Administrators(Set.of()),
        Administrators::evolve, Set.of(Tag.of(Role.ADMINISTRATOR)));

    private Administrators evolve(RoleEvent event) {
        var others = people.stream().filter(it -> !it.equals(event.person()));
        return new Administrators(switch (event) {
            case RoleGranted it -> Stream.concat(others, Stream.of(it.person())).collect(toUnmodifiableSet());
            case RoleRevoked _ -> others.collect(toUnmodifiableSet());
        });
    }
}
