package coaching.command.programme;

import coaching.command.kernel.Command;
import coaching.command.kernel.Scope;
import coaching.command.past.Past;
import coaching.events.ProgrammeEvent;
import coaching.events.id.ProgrammeId;

/// Something a programme manager wants to settle.
sealed interface ProgrammeCommand extends Command<Programme, ProgrammeEvent> permits OpenProgramme, AdoptPolicy,
    ListSkills {

    ProgrammeId programme();

    @Override
    default Scope scope() {
        return Scope.of(programme());
    }

    @Override
    default Programme source(Past past) {
        return past.of(Programme.of(programme()));
    }
}
