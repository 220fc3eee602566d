package coaching.command.participant;

import coaching.command.dates.Order;
import coaching.command.kernel.Command;
import coaching.command.kernel.Scope;
import coaching.command.participant.Participation.Enrolled;
import coaching.command.participant.Participation.Left;
import coaching.command.participant.Participation.Never;
import coaching.command.past.Fact;
import coaching.command.past.Past;
import coaching.events.EffectiveAt;
import coaching.events.ParticipantEvent;
import coaching.events.ParticipantEvent.ParticipantEnrolled;
import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

import static coaching.command.participant.ParticipantRefusal.ALREADY_ENROLLED;
import static coaching.command.participant.ParticipantRefusal.CAPACITY_OUT_OF_RANGE;
import static coaching.command.participant.ParticipantRefusal.ENROLLED_BEFORE_LEAVING;
import static coaching.command.participant.ParticipantRefusal.PARTICIPANT_ID_TAKEN;
import static coaching.command.participant.ParticipantRefusal.PERSON_ALREADY_ENROLLED;
import static coaching.command.participant.ParticipantRefusal.SKILL_NOT_LISTED;
import static coaching.command.participant.ParticipantRefusal.TOO_MANY_SKILLS;

/// Gives a person a place in a programme: one place, under one id, also when they come back.
public record EnrolParticipant(ProgrammeId programme, ParticipantId participant, PersonId person,
                               @Nullable Integer capacity,
                               Set<String> skills,
                               EffectiveAt at) implements Command<EnrolParticipant.Situation, ParticipantEvent> {

    public EnrolParticipant {
        skills = Set.copyOf(skills);
    }

    /// @param seat the person's
    /// @param participation the id's
    public record Situation(PersonEnrolment seat, Participation participation, ListedSkills listed) {}

    @Override
    public Scope scope() {
        return Scope.of(programme);
    }

    @Override
    public Situation source(Past past) {
        return new Situation(PersonEnrolment.of(programme, person, past), past.of(Participation.of(participant)),
            past.of(ListedSkills.of(programme)));
    }

    @Override
    public List<ParticipantEvent> decide(Situation state) {
        CAPACITY_OUT_OF_RANGE.when(capacity != null && (capacity < 0 || capacity > 100));
        TOO_MANY_SKILLS.when(skills.size() > 50);
        PERSON_ALREADY_ENROLLED.when(state.seat.isTakenByOtherThan(participant));
        var enrolled = new ParticipantEnrolled(programme, participant, person, capacity, skills, at);
        return switch (state.participation) {
            case Never _ -> List.of(listed(enrolled, state));
            case Enrolled(var as, _) -> again(as, state.seat);
            case Left(var as, var by) -> List.of(listed(returned(as, by, state.seat), state));
        };
    }

    /// Somebody who takes part already keeps the words of then.
    private static ParticipantEnrolled listed(ParticipantEnrolled enrolled, Situation state) {
        SKILL_NOT_LISTED.when(!state.listed.have(enrolled.skills()));
        return enrolled;
    }

    private List<ParticipantEvent> again(ParticipantEnrolled as, PersonEnrolment seat) {
        requireSamePerson(as, seat);
        var same = new ParticipantEnrolled(programme, participant, as.person(), capacity, skills, as.at());
        ALREADY_ENROLLED.when(!same.equals(as));
        return List.of();
    }

    private ParticipantEnrolled returned(ParticipantEnrolled as, Fact left, PersonEnrolment seat) {
        requireSamePerson(as, seat);
        return new ParticipantEnrolled(programme, participant, as.person(), capacity, skills,
            Order.after(left, at, ENROLLED_BEFORE_LEAVING));
    }

    /// A participant keeps the record they were enrolled by.
    private void requireSamePerson(ParticipantEnrolled as, PersonEnrolment seat) {
        PARTICIPANT_ID_TAKEN.when(!seat.isOf(as.person()) || !as.programme().equals(programme));
    }
}
