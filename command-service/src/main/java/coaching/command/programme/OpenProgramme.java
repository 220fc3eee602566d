package coaching.command.programme;

import coaching.command.kernel.Rejected;
import coaching.command.programme.Programme.Open;
import coaching.command.programme.Programme.Unopened;
import coaching.events.EffectiveAt;
import coaching.events.ProgrammeEvent;
import coaching.events.ProgrammeEvent.ProgrammeOpened;
import coaching.events.id.ProgrammeId;

import java.time.ZoneId;
import java.util.List;

import static coaching.command.programme.ProgrammeRefusal.ALREADY_OPEN;

/// Opens a programme. Opening it again the same way changes nothing.
record OpenProgramme(ProgrammeId programme, String name, ZoneId zone, EffectiveAt at) implements ProgrammeCommand {

    @Override
    public List<ProgrammeEvent> decide(Programme state) {
        return switch (state) {
            case Unopened _ -> List.of(new ProgrammeOpened(programme, name, zone, at));
            case Open open when open.name().equals(name) && open.zone().equals(zone) -> List.of();
            case Open _ -> throw new Rejected(ALREADY_OPEN);
        };
    }
}
