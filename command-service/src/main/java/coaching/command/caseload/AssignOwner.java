package coaching.command.caseload;

import coaching.command.kernel.Command;
import coaching.command.kernel.Scope;
import coaching.command.past.Past;
import coaching.events.CaseloadEvent;
import coaching.events.CaseloadEvent.OwnerAssigned;
import coaching.events.EffectiveAt;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;

import java.util.List;
import java.util.Optional;

import static coaching.command.caseload.CaseloadRefusal.NOT_A_COORDINATOR;

/// Says which coordinator looks after a relationship from now on: oneself, or another one whose role is on record.
record AssignOwner(ProgrammeId programme, RelationshipId relationship, PersonId owner, PersonId by,
                   EffectiveAt at) implements Command<AssignOwner.Known, CaseloadEvent> {

    record Known(Optional<PersonId> owner, boolean mayBe) {}

    @Override
    public Scope scope() {
        return Scope.of(programme, relationship);
    }

    @Override
    public Known source(Past past) {
        return new Known(Owners.of(relationship, past).of(relationship),
            owner.equals(by) || Owners.mayBe(owner, programme, past));
    }

    @Override
    public List<CaseloadEvent> decide(Known known) {
        NOT_A_COORDINATOR.when(!known.mayBe());
        return known.owner().filter(owner::equals).isPresent() ? List.of()
            : List.of(new OwnerAssigned(programme, relationship, owner, by, at));
    }
}
