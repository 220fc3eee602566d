package coaching.command.programme;

import coaching.command.dates.Dates;
import coaching.command.http.CommandRequest;
import coaching.command.kernel.Answer;
import coaching.events.Policy;
import coaching.events.id.ProgrammeId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.Set;

@RestController
@RequestMapping("/api/programmes/{programme}")
class ProgrammeController {

    /// @param zone where a day begins and ends when a fact names no zone of its own
    record Opening(String name, String zone, @Nullable String at) {}

    record Adoption(int version, int minSessions, int minSessionsWithinDays, int smallestGroup,
                    boolean expectationsRequired,
                    int capacityAsCoach, int activateWithinDays, int firstSessionWithinDays, int pausedAtMostDays,
                    @Nullable String at, @Nullable String zone) {

        Policy policy() {
            return new Policy(minSessions, minSessionsWithinDays, smallestGroup, expectationsRequired, capacityAsCoach,
                activateWithinDays, firstSessionWithinDays, pausedAtMostDays);
        }
    }

    /// @param skills all of them; what was listed before and is not among them is taken for nobody new
    record SkillList(Set<String> skills, @Nullable String at) {}

    @PutMapping
    ResponseEntity<Answer> open(@PathVariable ProgrammeId programme, @RequestBody Opening body,
                                CommandRequest request) {
        var zone = request.arrival().zoneOf(body.zone(), "zone");
        var at = request.arrival().happened(body.at(), body.zone());
        return request.send(new OpenProgramme(programme, body.name(), zone, at));
    }

    @PutMapping("/skills")
    ResponseEntity<Answer> list(@PathVariable ProgrammeId programme, @RequestBody SkillList body,
                                CommandRequest request) {
        return request.send(new ListSkills(programme, body.skills(), request.dates().happened(body.at(), null)));
    }

    @PostMapping("/policies")
    ResponseEntity<Answer> adopt(@PathVariable ProgrammeId programme, @RequestBody Adoption body,
                                 CommandRequest request) {
        Dates dates = request.dates();
        var at = body.at() == null
            ? dates.happened(null, body.zone())
            : dates.planned(body.at(), body.zone(), "at");
        return request.send(new AdoptPolicy(programme, body.version(), body.policy(), at, dates.now()));
    }
}
