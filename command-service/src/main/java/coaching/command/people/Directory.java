package coaching.command.people;

import coaching.command.access.Callers;
import coaching.command.past.Past;
import coaching.command.revelation.Revelations;
import coaching.edge.access.Caller;
import coaching.edge.problem.Refused;
import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.role.Capability;
import coaching.vault.person.Details;
import coaching.vault.person.EmailAddress;
import coaching.vault.person.Names.Name;
import coaching.vault.person.People.Saved;
import coaching.vault.person.Person;
import coaching.vault.roster.Roster.Participant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import static java.util.stream.Collectors.toUnmodifiableSet;

/// Who may see whom. Members see each other; who may read the names of a programme sees everybody in it; who may replay
/// its relationships sees pseudonyms, and names for a while if they say why. For anybody else there is no such programme.
@Component
public class Directory {

    private final CurrentVault current;
    private final Callers callers;
    private final WaysIn waysIn;
    private final Past past;

    Directory(CurrentVault current, Callers callers, WaysIn waysIn, Past past) {
        this.waysIn = waysIn;
        this.current = current;
        this.callers = callers;
        this.past = past;
    }

    /// What a caller sees of the people of a programme.
    ///
    /// @param change which changes of people are in it
    /// @param people those the caller may know of
    /// @param everybody whether the caller may see everybody's name
    /// @param named those of them whose names the caller may see
    /// @param names of those of them of whom one is known
    /// @param revealedUntil until when the caller is shown names that are numbers to them otherwise
    record View(long change, List<Participant> people, boolean everybody, Set<PersonId> named,
                Map<PersonId, Name> names, @Nullable Instant revealedUntil) {

        Optional<Name> nameOf(Participant participant) {
            return named.contains(participant.person()) ? Optional.ofNullable(names.get(participant.person()))
                : Optional.empty();
        }
    }

    /// @throws Refused if the caller has no part in the programme
    View view(Caller caller, ProgrammeId programme, Instant now) {
        var vault = current.get();
        long change = vault.people().change();
        var own = vault.roster().besides(programme, vault.roster().standing(caller.person()));
        var named = new HashSet<PersonId>(own.stream().map(Participant::person).toList());
        var people = sees(caller, programme) ? vault.roster().of(programme) : own;
        var mayRead = callers.may(caller, Capability.READ_NAMES, programme);
        var revealed = mayRead ? Optional.<Instant>empty() : revealed(caller, programme, now);
        var everybody = mayRead || revealed.isPresent();
        if (everybody) {
            people.forEach(it -> named.add(it.person()));
        }
        if (people.isEmpty() && !sees(caller, programme)) {
            throw Refused.notFound();
        }
        return new View(change, people, everybody, named, vault.names().of(named), revealed.orElse(null));
    }

    /// What relationships are called, whose members' names the caller may see: labels may name people as well.
    Map<RelationshipId, String> labels(Caller caller, ProgrammeId programme, View view) {
        var vault = current.get();
        return view.everybody ? vault.labels().of(programme)
            : vault.labels().of(programme, vault.roster().standing(caller.person()));
    }

    /// By what is on record, which another instance or an earlier run may have recorded. A role that is gone shows nothing.
    private Optional<Instant> revealed(Caller caller, ProgrammeId programme, Instant now) {
        return callers.may(caller, Capability.REVEAL_NAMES, programme)
            ? past.of(Revelations.of(programme, caller.person())).until(now)
            : Optional.empty();
    }

    /// @throws Refused if the caller does not look after people of the programme, or there is no such participant
    public PersonId person(Caller caller, ProgrammeId programme, ParticipantId participant) {
        var vault = current.get();
        return Optional.of(programme).filter(it -> callers.may(caller, Capability.MANAGE_PEOPLE, it))
            .flatMap(it -> vault.roster().find(it, participant)).map(Participant::person)
            .orElseThrow(Refused::notFound);
    }

    /// Everybody in a programme.
    ///
    /// @throws Refused if the caller does not look after its people
    public List<Participant> everybody(Caller caller, ProgrammeId programme) {
        if (!callers.may(caller, Capability.MANAGE_PEOPLE, programme)) {
            throw Refused.notFound();
        }
        return current.get().roster().of(programme);
    }

    /// Those of these people whose details are the caller's to see, since they look after all programmes they take part in.
    public Set<PersonId> lookedAfter(Caller caller, Set<PersonId> people) {
        var programmes = current.get().roster().programmesOf(people);
        var own = programmes.values().stream().flatMap(Set::stream).distinct()
            .filter(it -> callers.may(caller, Capability.MANAGE_PEOPLE, it)).collect(toUnmodifiableSet());
        return people.stream().filter(it -> own.containsAll(programmes.getOrDefault(it, Set.of())))
            .collect(toUnmodifiableSet());
    }

    /// What somebody sees of a person they look after: all of it, or the name where the person takes part elsewhere too.
    public Optional<Person> find(Caller caller, PersonId person) {
        return find(person).map(it -> looksAfterAllOf(caller, person) ? it
            : new Person(it.id(), it.name(), null, null, null, it.version()));
    }

    /// The record that stands for the caller.
    PersonId self(Caller caller) {
        return current.get().roster().standing(caller.person());
    }

    Optional<Person> find(PersonId person) {
        return current.get().people().find(person);
    }

    /// As somebody says who looks after them. Who takes part elsewhere too is not one programme's to rename.
    ///
    /// @throws Refused if the caller does not look after all programmes in which the person takes part
    Saved save(Caller caller, PersonId person, Details details, int version) {
        if (!looksAfterAllOf(caller, person)) {
            throw Refused.because(PeopleRule.NOT_YOURS_ALONE, null,
                "This person takes part in programmes that are not yours to look after.");
        }
        var changesAddress = !Objects.equals(address(details.email()),
            address(find(person).map(Person::email).orElse(null)));
        if (changesAddress) {
            waysIn.requireChangeable(person, caller);
        }
        var saved = current.get().people().save(person, details, version);
        if (changesAddress && saved instanceof Saved.Done) {
            waysIn.changed(person);
        }
        return saved;
    }

    private static @Nullable String address(@Nullable EmailAddress address) {
        return address == null ? null : address.text();
    }

    private boolean looksAfterAllOf(Caller caller, PersonId person) {
        return current.get().roster().programmesOf(person).stream()
            .allMatch(it -> callers.may(caller, Capability.MANAGE_PEOPLE, it));
    }

    Saved saveOwn(PersonId person, Details details, int version) {
        return current.get().people().saveOwn(person, details, version);
    }

    /// @return how many keys are wrapped by the new one
    int rotateMasterKey() {
        return current.get().rotate();
    }

    private boolean sees(Caller caller, ProgrammeId programme) {
        return Stream.of(Capability.READ_NAMES, Capability.REPLAY).anyMatch(it -> callers.may(caller, it, programme));
    }

    /// Those of the ids whom the view has, each once.
    static List<Participant> only(View view, Collection<ParticipantId> asked) {
        var wanted = new HashSet<>(asked);
        return view.people().stream().filter(it -> wanted.contains(it.id())).toList();
    }
}
