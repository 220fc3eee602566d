package coaching.command.caseload;

import coaching.command.access.Callers;
import coaching.command.past.Boundary;
import coaching.command.past.Past;
import coaching.command.people.CurrentVault;
import coaching.edge.problem.Refused;
import coaching.events.RoleEvent;
import coaching.events.Tag;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.role.Capability;
import coaching.events.role.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

/// Who coordinates a programme: by a role on record, and whoever asks. Who looks after something without such a role is among them,
/// so that it can be handed over.
@Component
class Coordinators {

    private final Past past;
    private final Callers callers;
    private final CurrentVault vault;

    Coordinators(Past past, Callers callers, CurrentVault vault) {
        this.past = past;
        this.callers = callers;
        this.vault = vault;
    }

    /// @param name null if none is known
    /// @param active whether they hold the role; who does not any more may still look after something
    /// @param own whether it is the caller
    record Coordinator(PersonId person, @Nullable String name, boolean active, boolean own) {}

    /// @throws Refused if the caller does not coordinate the programme
    List<Coordinator> of(ProgrammeId programme) {
        requireOne(programme);
        var self = self();
        var people = new HashMap<PersonId, Boolean>();
        granted(programme).forEach((person, active) -> people.merge(standing(person), active, Boolean::logicalOr));
        Owners.in(programme, past).people().forEach(owner -> people.putIfAbsent(standing(owner), false));
        people.put(self, true);
        var names = vault.get().names().of(people.keySet());
        return people.keySet().stream().sorted(comparing(PersonId::value)).map(person -> {
            var name = names.get(person);
            return new Coordinator(person, name == null ? null : name.text(), people.getOrDefault(person, false),
                person.equals(self));
        }).toList();
    }

    /// @throws Refused if the caller does not coordinate the programme
    void requireOne(ProgrammeId programme) {
        if (!callers.may(Callers.signedIn(), Capability.LOOK_AFTER_RELATIONSHIPS, programme)) {
            throw Refused.notFound();
        }
    }

    /// The caller, by the record that stands for all of theirs.
    PersonId self() {
        return standing(Callers.signedIn().person());
    }

    PersonId standing(PersonId person) {
        return vault.isConfigured() ? vault.get().roster().standing(person) : person;
    }

    /// Those who hold the role in that programme or in all, and those who did.
    private Map<PersonId, Boolean> granted(ProgrammeId programme) {
        var people = past.of(Boundary.<Set<PersonId>, RoleEvent>of(RoleEvent.class, Set.of(),
            (known, event) -> event.grant().extendsTo(programme) ? with(known, event.person()) : known,
            Set.of(Tag.of(Role.COORDINATOR))));
        return people.stream().collect(toMap(it -> it, it -> Owners.mayBe(it, programme, past)));
    }

    private static Set<PersonId> with(Set<PersonId> some, PersonId one) {
        return Stream.concat(some.stream(), Stream.of(one)).collect(toUnmodifiableSet());
    }
}
