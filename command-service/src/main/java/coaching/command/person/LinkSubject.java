package coaching.command.person;

import coaching.chronology.Grants;
import coaching.command.admission.Places;
import coaching.command.admission.Roles;
import coaching.command.kernel.Scope;
import coaching.command.past.Past;
import coaching.events.EffectiveAt;
import coaching.events.PersonEvent;
import coaching.events.id.PersonId;

import java.util.List;

import static coaching.command.person.PersonRefusal.SUBJECT_IN_USE;

/// A person who was invited says that they sign in elsewhere too: whoever signs in as that subject is this person. The
/// person that would be derived from the subject must be nobody yet.
///
/// @param alias derived from the subject
/// @param into the person who was invited, and who sends it
record LinkSubject(PersonId alias, PersonId into,
                   EffectiveAt at) implements PersonCommand<LinkSubject.Known> {

    /// @param inUse whether somebody takes part or was granted a role as who would be derived
    record Known(Standing standing, boolean inUse) {}

    @Override
    public Scope scope() {
        return Scope.ofPeople(into);
    }

    @Override
    public Known source(Past past) {
        return new Known(Standing.of(alias, into, past), !past.of(Places.of(alias)).areNone()
            || !past.of(Roles.grantedTo(alias)).equals(Grants.NONE));
    }

    @Override
    public List<PersonEvent> decide(Known state) {
        if (isDone(state.standing)) {
            return List.of();
        }
        SUBJECT_IN_USE.when(state.inUse || state.standing.alias().isMerged(alias)
            || !state.standing.alias().mergedInto(alias).isEmpty());
        return merged(state.standing);
    }
}
