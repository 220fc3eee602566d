package coaching.command.goal;

import coaching.command.http.CommandRequest;
import coaching.command.kernel.Answer;
import coaching.events.GoalEvent.Horizon;
import coaching.events.GoalEvent.Origin;
import coaching.events.id.GoalId;
import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/programmes/{programme}/relationships/{relationship}/goals/{goal}")
class GoalController {

    record Setting(ParticipantId owner, Horizon horizon, Origin origin, int weight, @Nullable String at,
                   @Nullable String zone) {}

    record Criteria(ParticipantId by, @Nullable String at, @Nullable String zone) {}

    record Score(ParticipantId by, int score, @Nullable String at, @Nullable String zone) {}

    @PutMapping
    ResponseEntity<Answer> set(@PathVariable ProgrammeId programme, @PathVariable RelationshipId relationship,
                               @PathVariable GoalId goal, @RequestBody Setting body, CommandRequest request) {
        return request.send(new SetGoal(programme, relationship, goal, body.owner(), body.horizon(), body.origin(),
            body.weight(), request.dates().happened(body.at(), body.zone())));
    }

    @PostMapping("/criteria")
    ResponseEntity<Answer> agree(@PathVariable ProgrammeId programme, @PathVariable RelationshipId relationship,
                                 @PathVariable GoalId goal, @RequestBody Criteria body, CommandRequest request) {
        return request.send(new AgreeSuccessCriteria(programme, relationship, goal, body.by(),
            request.dates().happened(body.at(), body.zone())));
    }

    @PostMapping("/scores")
    ResponseEntity<Answer> score(@PathVariable ProgrammeId programme, @PathVariable RelationshipId relationship,
                                 @PathVariable GoalId goal, @RequestBody Score body, CommandRequest request) {
        return request.send(new ScoreGoal(programme, relationship, goal, body.by(), body.score(),
            request.dates().happened(body.at(), body.zone())));
    }
}
