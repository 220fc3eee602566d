package coaching.command.people;

import coaching.command.access.Callers;
import coaching.command.participant.ListedSkills;
import coaching.command.past.Past;
import coaching.edge.problem.Refused;
import coaching.events.id.ProgrammeId;
import coaching.events.role.Capability;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.stream.Stream;

/// What people can be enrolled with, read from the log as the next enrolment will find it.
@RestController
class SkillsController {

    private final Callers callers;
    private final Past past;

    SkillsController(Callers callers, Past past) {
        this.callers = callers;
        this.past = past;
    }

    /// @param skills in alphabetical order
    record SkillsOfProgramme(List<String> skills) {}

    @Operation(summary = "The skills that people of a programme can be enrolled with")
    @GetMapping("/api/programmes/{programme}/skills")
    SkillsOfProgramme skills(@PathVariable ProgrammeId programme) {
        var caller = Callers.signedIn();
        if (Stream.of(Capability.MANAGE_PROGRAMMES, Capability.ENROL_PARTICIPANTS)
            .noneMatch(it -> callers.may(caller, it, programme))) {
            throw Refused.notFound();
        }
        return new SkillsOfProgramme(past.of(ListedSkills.of(programme)).skills().stream().sorted().toList());
    }
}
