package coaching.testing.story;

import coaching.events.EffectiveAt;
import coaching.events.ParticipantEvent.ParticipantEnrolled;
import coaching.events.ParticipantEvent.ParticipantLeft;
import coaching.events.Policy;
import coaching.events.ProgrammeEvent.PolicyVersionAdopted;
import coaching.events.ProgrammeEvent.ProgrammeOpened;
import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;

import java.time.ZoneId;
import java.util.Set;

/// Makes events about one programme and its people.
public record ProgrammeEvents(ProgrammeId programme) {

    public ProgrammeOpened opened(String name, ZoneId zone, EffectiveAt at) {
        return new ProgrammeOpened(programme, name, zone, at);
    }

    public PolicyVersionAdopted policy(int version, Policy policy, EffectiveAt at) {
        return new PolicyVersionAdopted(programme, version, policy, at);
    }

    public ParticipantEnrolled enrolled(ParticipantId participant, PersonId person, EffectiveAt at) {
        return new ParticipantEnrolled(programme, participant, person, null, Set.of(), at);
    }

    public ParticipantLeft left(ParticipantId participant, EffectiveAt at) {
        return new ParticipantLeft(programme, participant, at);
    }
}
