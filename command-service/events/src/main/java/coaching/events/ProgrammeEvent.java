package coaching.events;

import coaching.events.id.ProgrammeId;

import java.time.ZoneId;
import java.util.Set;

/// The life of a programme.
public sealed interface ProgrammeEvent extends ProgrammeFact {

    @Override
    default Confidentiality confidentiality() {
        return Confidentiality.C0;
    }

    /// @param zone where a day begins and ends when a fact names no zone of its own
    record ProgrammeOpened(ProgrammeId programme, String name, ZoneId zone, EffectiveAt at) implements ProgrammeEvent {}

    /// From `at` on this policy is in force. Versions count from 1 and never overlap.
    record PolicyVersionAdopted(ProgrammeId programme, int version, Policy policy,
                                EffectiveAt at) implements ProgrammeEvent {}

    /// The words a programme has for what people can help others with. Whoever is enrolled from then on has skills among
    /// these; earlier enrolments stay as they are.
    ///
    /// @param skills all of them, which replace those listed before
    record SkillsListed(ProgrammeId programme, Set<String> skills, EffectiveAt at) implements ProgrammeEvent {

        public SkillsListed {
            skills = Set.copyOf(skills);
        }
    }
}
