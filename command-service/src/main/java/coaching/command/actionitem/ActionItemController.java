package coaching.command.actionitem;

import coaching.command.http.CommandRequest;
import coaching.command.kernel.Answer;
import coaching.events.ActionItemEvent.DropReason;
import coaching.events.id.ActionItemId;
import coaching.events.id.GoalId;
import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.id.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/programmes/{programme}/relationships/{relationship}/action-items/{item}")
class ActionItemController {

    /// @param due a date; it ends at 24:00 in `zone`, the programme's when absent
    record Agreement(ParticipantId owner, String due, @Nullable SessionId session, @Nullable GoalId goal,
                     @Nullable String at, @Nullable String zone) {}

    record Renegotiation(String due, ParticipantId acceptedBy, @Nullable String at, @Nullable String zone) {}

    record Word(ParticipantId by, @Nullable String at, @Nullable String zone) {}

    record Drop(ParticipantId by, DropReason reason, @Nullable String at, @Nullable String zone) {}

    record Review(SessionId session, ParticipantId by, @Nullable String at, @Nullable String zone) {}

    @PutMapping
    ResponseEntity<Answer> agree(@PathVariable ProgrammeId programme, @PathVariable RelationshipId relationship,
                                 @PathVariable ActionItemId item, @RequestBody Agreement body, CommandRequest request) {
        var dates = request.dates();
        return request.send(new AgreeActionItem(programme, relationship, item, body.owner(),
            dates.day(body.due(), "due"),
            dates.zoneOf(body.zone(), "zone"), body.session(), body.goal(), dates.happened(body.at(), body.zone())));
    }

    @PostMapping("/acceptances")
    ResponseEntity<Answer> accept(@PathVariable ProgrammeId programme, @PathVariable RelationshipId relationship,
                                  @PathVariable ActionItemId item, @RequestBody Word body, CommandRequest request) {
        return request.send(new AcceptActionItem(programme, relationship, item, body.by(),
            request.dates().happened(body.at(), body.zone())));
    }

    @PostMapping("/declines")
    ResponseEntity<Answer> decline(@PathVariable ProgrammeId programme, @PathVariable RelationshipId relationship,
                                   @PathVariable ActionItemId item, @RequestBody Word body, CommandRequest request) {
        return request.send(new DeclineActionItem(programme, relationship, item, body.by(),
            request.dates().happened(body.at(), body.zone())));
    }

    @PostMapping("/renegotiations")
    ResponseEntity<Answer> renegotiate(@PathVariable ProgrammeId programme, @PathVariable RelationshipId relationship,
                                       @PathVariable ActionItemId item, @RequestBody Renegotiation body,
                                       CommandRequest request) {
        var dates = request.dates();
        return request.send(new RenegotiateActionItem(programme, relationship, item, dates.day(body.due(), "due"),
            body.acceptedBy(), dates.happened(body.at(), body.zone())));
    }

    @PostMapping("/completions")
    ResponseEntity<Answer> complete(@PathVariable ProgrammeId programme, @PathVariable RelationshipId relationship,
                                    @PathVariable ActionItemId item, @RequestBody Word body, CommandRequest request) {
        return request.send(new CompleteActionItem(programme, relationship, item, body.by(),
            request.dates().happened(body.at(), body.zone())));
    }

    @PostMapping("/reopenings")
    ResponseEntity<Answer> reopen(@PathVariable ProgrammeId programme, @PathVariable RelationshipId relationship,
                                  @PathVariable ActionItemId item, @RequestBody Word body, CommandRequest request) {
        return request.send(new ReopenActionItem(programme, relationship, item, body.by(),
            request.dates().happened(body.at(), body.zone())));
    }

    @PostMapping("/drops")
    ResponseEntity<Answer> drop(@PathVariable ProgrammeId programme, @PathVariable RelationshipId relationship,
                                @PathVariable ActionItemId item, @RequestBody Drop body, CommandRequest request) {
        return request.send(new DropActionItem(programme, relationship, item, body.by(), body.reason(),
            request.dates().happened(body.at(), body.zone())));
    }

    @PostMapping("/reviews")
    ResponseEntity<Answer> review(@PathVariable ProgrammeId programme, @PathVariable RelationshipId relationship,
                                  @PathVariable ActionItemId item, @RequestBody Review body, CommandRequest request) {
        return request.send(new ReviewActionItem(programme, relationship, item, body.session(), body.by(),
            request.dates().happened(body.at(), body.zone())));
    }
}
