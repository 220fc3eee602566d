package coaching.command.programme;

import coaching.command.kernel.Characters;
import coaching.command.kernel.Rejected;
import coaching.command.programme.Programme.Open;
import coaching.command.programme.Programme.Unopened;
import coaching.events.EffectiveAt;
import coaching.events.ProgrammeEvent;
import coaching.events.ProgrammeEvent.SkillsListed;
import coaching.events.id.ProgrammeId;

import java.util.List;
import java.util.Set;

import static coaching.command.programme.ProgrammeRefusal.MALFORMED_SKILL;
import static coaching.command.programme.ProgrammeRefusal.NOT_OPEN;
import static coaching.command.programme.ProgrammeRefusal.TOO_MANY_SKILLS_LISTED;

/// Says which words a programme has for what people can help others with. The same list again changes nothing.
record ListSkills(ProgrammeId programme, Set<String> skills, EffectiveAt at) implements ProgrammeCommand {

    private static final int MOST = 500;
    private static final int LONGEST = 200;

    /// What stands between skills in a cell of a file.
    private static final String BETWEEN = ";,|";

    ListSkills {
        skills = Set.copyOf(skills);
    }

    @Override
    public List<ProgrammeEvent> decide(Programme state) {
        TOO_MANY_SKILLS_LISTED.when(skills.size() > MOST);
        MALFORMED_SKILL.when(skills.stream().anyMatch(ListSkills::isMalformed));
        return switch (state) {
            case Unopened _ -> throw new Rejected(NOT_OPEN);
            case Open open when open.skills().equals(skills) -> List.of();
            case Open _ -> List.of(new SkillsListed(programme, skills, at));
        };
    }

    /// Two that look the same would be told apart.
    private static boolean isMalformed(String skill) {
        return skill.chars().anyMatch(it -> BETWEEN.indexOf(it) >= 0) || skill.isEmpty() || skill.length() > LONGEST
            || Characters.unprintable(skill)
            || !Characters.normalised(skill).equals(skill);
    }
}
