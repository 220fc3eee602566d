package coaching.command.participant;

import coaching.command.http.CommandRequest;
import coaching.command.kernel.Answer;
import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
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
@RequestMapping("/api/programmes/{programme}/participants/{participant}")
class ParticipantController {

    /// @param capacity running relationships this person coaches in at most; the programme's limit when absent
    record Enrolment(PersonId person, @Nullable Integer capacity, Set<String> skills, @Nullable String at,
                     @Nullable String zone) {}

    record Leave(@Nullable String at, @Nullable String zone) {}

    @PutMapping
    ResponseEntity<Answer> enrol(@PathVariable ProgrammeId programme, @PathVariable ParticipantId participant,
                                 @RequestBody Enrolment body, CommandRequest request) {
        return request.send(new EnrolParticipant(programme, participant, body.person(), body.capacity(), body.skills(),
            request.dates().happened(body.at(), body.zone())));
    }

    @PostMapping("/leave")
    ResponseEntity<Answer> leave(@PathVariable ProgrammeId programme, @PathVariable ParticipantId participant,
                                 @RequestBody Leave body, CommandRequest request) {
        return request
            .send(new LeaveProgramme(programme, participant, request.dates().happened(body.at(), body.zone())));
    }
}
