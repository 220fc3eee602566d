package coaching.command.importing;

import coaching.command.http.CommandRequest;
import coaching.command.kernel.Answer;
import coaching.command.kernel.Rejected;
import coaching.events.Envelope.Source;
import coaching.events.ProgrammeId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import static coaching.command.importing.ImportRefusal.UNKNOWN_IMPORT;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableSet;

@RestController
@RequestMapping("/api/programmes/{programme}/imports")
class ImportController {

    /// A dry run also says whether this very file was imported and stands, so that it can be reversed.
    ///
    /// @param body CSV in UTF-8 with a header
    @PostMapping(consumes = "text/csv")
    ResponseEntity<Answer> importMeetings(
                                          @PathVariable ProgrammeId programme,
                                          @RequestParam(defaultValue = "true") boolean dryRun,
                                          @RequestParam(defaultValue = "false") boolean skipRefused,
                                          @RequestParam(defaultValue = "CSV") Source source,
                                          @RequestBody byte[] body, CommandRequest request) {
        var dates = request.dates();
        var file = MeetingFile.read(body, dates, source);
        var command = new ImportMeetings(programme, file, dryRun, skipRefused, dates.now());
        var current = Generation.current(programme, file.id(), request::answered);
        if (dryRun) {
            var would = requireNonNull(request.preview(command).getBody());
            return ResponseEntity.ok(would.telling("imported", request.answered(current.key()).isPresent()));
        }
        var chosen = chosen(request, current.number(), programme, file.id());
        return request.sendOnce(chosen.key(), command);
    }

    @PostMapping("/{importId}/reversal")
    ResponseEntity<Answer> reverse(@PathVariable ProgrammeId programme, @PathVariable String importId,
                                   CommandRequest request) {
        UNKNOWN_IMPORT.when(!MeetingFile.isId(importId));
        var last = Generation.last(programme, importId, request::answered).map(Generation::number).orElse(0);
        var chosen = chosen(request, last, programme, importId);
        var imported = request.answered(chosen.key()).orElseThrow(() -> new Rejected(UNKNOWN_IMPORT));
        var events = imported.events().stream().map(Answer.Happened::id).collect(toUnmodifiableSet());
        var command = new ReverseImport(programme, importId, events, request.dates().happened(null, null));
        return request.sendOnce(chosen.reversalKey(), command);
    }

    private static Generation chosen(CommandRequest request, int number, ProgrammeId programme, String importId) {
        var answer = requireNonNull(request.send(new ChooseGeneration(programme, number)).getBody());
        var chosen = (Number) requireNonNull(answer.more().get(ChooseGeneration.NUMBER));
        return new Generation(programme, importId, chosen.intValue());
    }
}
