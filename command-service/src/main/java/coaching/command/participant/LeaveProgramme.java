package coaching.command.participant;

import coaching.command.dates.Order;
import coaching.command.kernel.Command;
import coaching.command.kernel.Rejected;
import coaching.command.kernel.Scope;
import coaching.command.participant.Participation.Enrolled;
import coaching.command.participant.Participation.Left;
import coaching.command.participant.Participation.Never;
import coaching.command.past.Past;
import coaching.events.EffectiveAt;
import coaching.events.ParticipantEvent;
import coaching.events.ParticipantEvent.ParticipantLeft;
import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;

import java.util.List;

import static coaching.command.participant.ParticipantRefusal.LEFT_BEFORE_ENROLMENT;
import static coaching.command.participant.ParticipantRefusal.NOT_ENROLLED;

/// Leaves a programme. It needs no reason and nobody's consent; leaving twice changes nothing.
record LeaveProgramme(ProgrammeId programme, ParticipantId participant,
                      EffectiveAt at) implements Command<Participation, ParticipantEvent> {

    @Override
    public Scope scope() {
        return Scope.of(programme, participant);
    }

    @Override
    public Participation source(Past past) {
        return past.of(Participation.of(participant));
    }

    @Override
    public List<ParticipantEvent> decide(Participation state) {
        return switch (state) {
            case Never _ -> throw new Rejected(NOT_ENROLLED);
            case Enrolled(_, var by) -> List.of(new ParticipantLeft(programme, participant,
                Order.after(by, at, LEFT_BEFORE_ENROLMENT)));
            case Left _ -> List.of();
        };
    }
}
