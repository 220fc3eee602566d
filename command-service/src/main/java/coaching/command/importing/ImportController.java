package coaching.command.importing;

import coaching.command.http.CommandRequest;
import coaching.command.importing.file.MeetingFile;
import coaching.command.importing.report.ImportReport;
import coaching.command.kernel.Answer;
import coaching.command.label.RelationshipLabels;
import coaching.events.Envelope.Source;
import coaching.events.id.ProgrammeId;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import static coaching.command.importing.file.ImportRefusal.UNKNOWN_IMPORT;
import static java.util.Objects.requireNonNull;

@RestController
@RequestMapping("/api/programmes/{programme}/imports")
class ImportController {

    private final RelationshipLabels labels;

    ImportController(RelationshipLabels labels) {
        this.labels = labels;
    }

    /// A dry run also says whether facts of this very file stand, so that they can be taken back.
    ///
    /// @param body CSV with a header
    @PostMapping(consumes = "text/csv")
    @ApiResponse(responseCode = "200", description = "OK",
        content = @Content(schema = @Schema(allOf = {Answer.class, ImportReport.class})))
    ResponseEntity<Answer> importMeetings(
                                          @PathVariable ProgrammeId programme,
                                          @RequestParam(defaultValue = "true") boolean dryRun,
                                          @RequestParam(defaultValue = "false") boolean skipRefused,
                                          @RequestParam(defaultValue = "CSV") Source source,
                                          @RequestBody byte[] body, CommandRequest request) {
        var dates = request.dates();
        var file = MeetingFile.read(body, dates, source);
        var command = new ImportMeetings(programme, file, groupLabels(programme), dryRun, skipRefused, dates.now());
        var commits = new ImportKeys(programme, file.id(), request);
        if (dryRun) {
            var would = requireNonNull(request.preview(command).getBody());
            return ResponseEntity.ok(would.telling("imported", commits.stand(reversal(commits))));
        }
        return committed(command, commits);
    }

    private GroupLabels groupLabels(ProgrammeId programme) {
        return labels.of(programme).<GroupLabels>map(GroupLabels.Kept::new).orElseGet(GroupLabels.OfEvents::new);
    }

    /// Each command key is judged once: it repeats its answer, and a new one judges the rows of the file again.
    private static ResponseEntity<Answer> committed(ImportMeetings command, ImportKeys commits) {
        var request = commits.request();
        if (!request.isAnswered()) {
            commits.claim();
        }
        var answer = request.send(command);
        return EarlierImport.of(commits.programme(), commits.importId(), requireNonNull(answer.getBody()))
            .map(earlier -> request.sendOnce(earlier.key(), command)).orElse(answer);
    }

    @PostMapping("/{importId}/reversal")
    ResponseEntity<Answer> reverse(@PathVariable ProgrammeId programme, @PathVariable String importId,
                                   CommandRequest request) {
        UNKNOWN_IMPORT.when(!MeetingFile.isId(importId));
        var command = reversal(new ImportKeys(programme, importId, request));
        UNKNOWN_IMPORT.when(command.imported().isEmpty());
        var answer = request.send(command);
        return EarlierImport.of(programme, importId, requireNonNull(answer.getBody()))
            .map(earlier -> request.sendOnce(earlier.reversalKey(), command)).orElse(answer);
    }

    private static ReverseImport reversal(ImportKeys commits) {
        var at = commits.request().dates().happened(null, null);
        return new ReverseImport(commits.programme(), commits.importId(), commits.events(), at);
    }
}
