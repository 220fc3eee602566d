package coaching.command.correction;

import coaching.command.http.CommandRequest;
import coaching.command.kernel.Answer;
import coaching.events.CorrectionEvent.CorrectionReason;
import coaching.events.id.EventId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/programmes/{programme}/relationships/{relationship}/corrections")
class CorrectionController {

    /// @param movedTo when it really happened; absent when it did not
    record Correction(EventId supersedes, @Nullable String movedTo, CorrectionReason reason, @Nullable String at,
                      @Nullable String zone) {}

    @PostMapping
    ResponseEntity<Answer> correct(@PathVariable ProgrammeId programme, @PathVariable RelationshipId relationship,
                                   @RequestBody Correction body, CommandRequest request) {
        var dates = request.dates();
        var movedTo = body.movedTo() == null ? null : dates.happened(body.movedTo(), body.zone(), "movedTo");
        return request.send(new CorrectFact(programme, relationship, body.supersedes(), movedTo, body.reason(),
            dates.happened(body.at(), body.zone())));
    }
}
