package coaching.command.role;

import coaching.command.access.Callers;
import coaching.command.admission.RoleHolders;
import coaching.command.past.Past;
import coaching.command.people.CurrentVault;
import coaching.edge.problem.Refused;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.role.Capability;
import coaching.vault.person.Names.Name;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static java.util.stream.Collectors.toUnmodifiableSet;

/// What those are called to whom a role was granted, for who grants roles. They read no names of participants.
@RestController
class HoldersController {

    private final Callers callers;
    private final Past past;
    private final CurrentVault vault;

    HoldersController(Callers callers, Past past, CurrentVault vault) {
        this.callers = callers;
        this.past = past;
        this.vault = vault;
    }

    /// @param person as the role was granted to them
    record RoleHolder(PersonId person, String name) {

        @Override
        public String toString() {
            return "RoleHolder[" + person + "]";
        }
    }

    /// @param holders those of whom a name is known, in no order
    record HoldersOfProgramme(List<RoleHolder> holders) {}

    @Operation(summary = "Names of those who have or had a role in a programme, or in all")
    @GetMapping("/api/programmes/{programme}/role-holders")
    ResponseEntity<HoldersOfProgramme> read(@PathVariable ProgrammeId programme) {
        if (!callers.may(Callers.signedIn(), Capability.GRANT_ROLES, programme)
            || !past.of(GrantRole.opened(programme))) {
            throw Refused.notFound();
        }
        var holders = RoleHolders.of(past).everIn(programme);
        var answer = names(holders).entrySet().stream().map(it -> new RoleHolder(it.getKey(), it.getValue().text()))
            .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new HoldersOfProgramme(answer));
    }

    /// Whichever record of a person it was granted to.
    private Map<PersonId, Name> names(Set<PersonId> records) {
        var current = vault.get();
        var standing = current.roster().standing(records);
        var known = current.names().of(standing.values().stream().collect(toUnmodifiableSet()));
        var names = new HashMap<PersonId, Name>();
        standing.forEach((record, person) -> {
            var name = known.get(person);
            if (name != null) {
                names.put(record, name);
            }
        });
        return names;
    }
}
