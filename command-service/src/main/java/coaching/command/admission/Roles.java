package coaching.command.admission;

import coaching.chronology.Grants;
import coaching.command.kernel.Authority;
import coaching.command.past.Boundary;
import coaching.command.past.Past;
import coaching.events.RoleEvent;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.role.Capability;
import coaching.events.role.Grant;
import coaching.events.role.Role;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.toUnmodifiableSet;

/// The roles in which a caller may send a command: of their token, and granted to them by fact. Each holds where it
/// holds, whatever other roles they have.
public record Roles(Set<Grant> grants) {

    public Roles {
        grants = Set.copyOf(grants);
    }

    /// What was granted by fact to this one record of a person.
    public static Boundary<Grants> grantedTo(PersonId person) {
        return Boundary.of(RoleEvent.class, Grants.NONE, Grants::evolve, person);
    }

    /// What a person holds by fact, whichever of their records it was granted to.
    public static Set<Grant> held(PersonId person, Past past) {
        return Records.of(person, past).stream().flatMap(it -> past.of(grantedTo(it)).held().stream())
            .collect(toUnmodifiableSet());
    }

    /// Read within a decision, a revocation before its events are stored lets it be decided again.
    public static Roles of(Authority caller, Past past) {
        var granted = caller.person() == null ? Set.<Grant>of() : held(caller.person(), past);
        return admitting(caller, Stream.concat(caller.claimed().stream(), granted.stream()));
    }

    /// Those of the token alone.
    static Roles claimed(Authority caller) {
        return admitting(caller, caller.claimed().stream());
    }

    private static Roles admitting(Authority caller, Stream<Grant> grants) {
        return new Roles(grants.filter(it -> it.role().mayAny(caller.anyOf())).collect(toUnmodifiableSet()));
    }

    /// As what they act.
    Optional<Role> first(@Nullable ProgrammeId programme) {
        return in(programme).min(naturalOrder());
    }

    /// As what they do that there.
    Optional<Role> with(Capability capability, @Nullable ProgrammeId programme) {
        return in(programme).filter(role -> role.may(capability)).min(naturalOrder());
    }

    /// Only who keeps the programme's records for others brings facts from elsewhere, and knows when they had been
    /// written down there.
    public boolean mayImport(@Nullable ProgrammeId programme) {
        return in(programme).anyMatch(role -> role.may(Capability.IMPORT_MEETINGS));
    }

    private Stream<Role> in(@Nullable ProgrammeId programme) {
        return grants.stream().filter(it -> it.extendsTo(programme)).map(Grant::role);
    }
}
