package coaching.command.revelation;

import coaching.command.kernel.Command;
import coaching.command.kernel.Scope;
import coaching.command.past.Past;
import coaching.events.EffectiveAt;
import coaching.events.RevelationEvent;
import coaching.events.RevelationEvent.NamesRevealed;
import coaching.events.RevelationEvent.RevealReason;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;

import java.util.List;

/// Shows somebody the names of a programme for an hour. For a reason for which they are shown already it changes nothing.
record RevealNames(ProgrammeId programme, PersonId person, RevealReason reason,
                   EffectiveAt at) implements Command<Revelations, RevelationEvent> {

    @Override
    public Scope scope() {
        return Scope.of(programme);
    }

    @Override
    public Revelations source(Past past) {
        return past.of(Revelations.of(programme, person));
    }

    @Override
    public List<RevelationEvent> decide(Revelations state) {
        return state.holds(reason, at.latest()) ? List.of()
            : List.of(new NamesRevealed(programme, person, reason, at));
    }
}
