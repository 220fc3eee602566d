package coaching.command.revelation;

import coaching.command.access.Callers;
import coaching.command.http.CommandRequest;
import coaching.command.kernel.Answer;
import coaching.command.past.Past;
import coaching.edge.problem.Refused;
import coaching.events.RevelationEvent.NamesRevealed;
import coaching.events.RevelationEvent.RevealReason;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.role.Capability;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

@RestController
@RequestMapping("/api/programmes/{programme}/name-revelations")
class RevelationController {

    private static final int MOST_LISTED = 500;

    private final Callers callers;
    private final Past past;

    RevelationController(Callers callers, Past past) {
        this.callers = callers;
        this.past = past;
    }

    record Because(RevealReason reason) {}

    /// @param person who was shown the names
    /// @param until when they were numbers again
    record Revealed(PersonId person, RevealReason reason, Instant from, Instant until) {

        static Revealed of(NamesRevealed fact) {
            return new Revealed(fact.person(), fact.reason(), fact.at().earliest(), Revelations.end(fact));
        }
    }

    /// @param revelations the newest 500, the newest first
    record AllRevealed(List<Revealed> revelations) {}

    /// It begins when it is said: nobody is shown names later, or was shown them before.
    @Operation(summary = "Shows the caller the names of a programme for an hour, and records why")
    @PostMapping
    ResponseEntity<Answer> reveal(@PathVariable ProgrammeId programme, @RequestBody Because body,
                                  CommandRequest request) {
        return request.send(new RevealNames(programme, Callers.signedIn().person(), body.reason(),
            request.dates().happened(null, null)));
    }

    @Operation(summary = "To whom names were shown, when and why")
    @GetMapping
    ResponseEntity<AllRevealed> read(@PathVariable ProgrammeId programme) {
        var caller = Callers.signedIn();
        if (Stream.of(Capability.READ_NAMES, Capability.REVEAL_NAMES)
            .noneMatch(it -> callers.may(caller, it, programme))) {
            throw Refused.notFound();
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(
            new AllRevealed(past.of(Revelations.in(programme)).reversed().stream().limit(MOST_LISTED)
                .map(Revealed::of).toList()));
    }
}
