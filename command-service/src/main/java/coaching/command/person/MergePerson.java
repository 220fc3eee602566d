package coaching.command.person;

import coaching.command.admission.Places;
import coaching.command.admission.Records;
import coaching.command.kernel.Scope;
import coaching.command.past.Past;
import coaching.events.EffectiveAt;
import coaching.events.PersonEvent;
import coaching.events.id.PersonId;

import java.util.List;

import static coaching.command.person.PersonRefusal.MEMBERS_OF_ONE_RELATIONSHIP;

/// Says that two records are one person's. It is not undone, and merging what is merged so changes nothing.
record MergePerson(PersonId alias, PersonId into,
                   EffectiveAt at) implements PersonCommand<MergePerson.Known> {

    /// @param together whether both are members of one relationship
    record Known(Standing standing, boolean together) {}

    @Override
    public Scope scope() {
        return Scope.ofPeople(alias, into);
    }

    @Override
    public Known source(Past past) {
        var ones = Places.of(Records.of(alias, past), past);
        var others = Places.of(Records.of(into, past), past);
        var together = ones.programmes().stream().filter(others.programmes()::contains)
            .anyMatch(it -> past.of(Groups.in(it)).join(ones, others));
        return new Known(Standing.of(alias, into, past), together);
    }

    @Override
    public List<PersonEvent> decide(Known state) {
        if (isDone(state.standing)) {
            return List.of();
        }
        var merged = merged(state.standing);
        MEMBERS_OF_ONE_RELATIONSHIP.when(state.together);
        return merged;
    }
}
