package coaching.command.participant;

import coaching.command.past.Boundary;
import coaching.events.ProgrammeEvent.SkillsListed;
import coaching.events.id.ProgrammeId;

import java.util.Collection;
import java.util.Set;

/// The words that a programme has for what people can help others with.
public record ListedSkills(Set<String> skills) {

    public ListedSkills {
        skills = Set.copyOf(skills);
    }

    public static Boundary<ListedSkills> of(ProgrammeId programme) {
        return Boundary.of(SkillsListed.class, new ListedSkills(Set.of()), (_, it) -> new ListedSkills(it.skills()),
            programme);
    }

    public boolean have(Collection<String> wanted) {
        return skills.containsAll(wanted);
    }
}
