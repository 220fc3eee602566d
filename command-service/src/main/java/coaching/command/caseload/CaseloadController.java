package coaching.command.caseload;

import coaching.command.caseload.Coordinators.Coordinator;
import coaching.command.http.CommandRequest;
import coaching.command.kernel.Answer;
import coaching.command.kernel.Rejected;
import coaching.events.CaseloadEvent.Intervention;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

@RestController
@RequestMapping("/api/programmes/{programme}")
class CaseloadController {

    private static final String RELATIONSHIP = "/relationships/{relationship}";

    private final Coordinators coordinators;
    private final Reminders reminders;

    CaseloadController(Coordinators coordinators, Reminders reminders) {
        this.coordinators = coordinators;
        this.reminders = reminders;
    }

    /// One who coordinates the programme.
    ///
    /// @param name null if none is known
    /// @param active whether they hold the role; who does not any more may still look after something
    /// @param own whether it is the caller
    record KnownCoordinator(PersonId person, @Nullable String name, boolean active, boolean own) {

        static KnownCoordinator of(Coordinator it) {
            return new KnownCoordinator(it.person(), it.name(), it.active(), it.own());
        }

        @Override
        public String toString() {
            return "KnownCoordinator[" + person + "]";
        }
    }

    record KnownCoordinators(List<KnownCoordinator> coordinators) {}

    /// @param owner the caller when absent
    record Ownership(@Nullable PersonId owner, @Nullable String at, @Nullable String zone) {}

    /// @param from the caller when absent
    record HandingOver(@Nullable PersonId from, PersonId to, @Nullable String at, @Nullable String zone) {}

    /// @param until the first day on which it is to be looked at again; today ends an earlier snooze
    record Snooze(String until, @Nullable String at, @Nullable String zone) {}

    /// @param at when they were spoken to; reminders are of now
    record Step(Intervention intervention, @Nullable String at, @Nullable String zone) {}

    @Operation(summary = "Who coordinates the programme: by a role on record, and the caller")
    @GetMapping("/coordinators")
    ResponseEntity<KnownCoordinators> coordinators(@PathVariable ProgrammeId programme) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
            .body(new KnownCoordinators(coordinators.of(programme).stream().map(KnownCoordinator::of).toList()));
    }

    @Operation(summary = "Says which coordinator looks after a relationship from now on")
    @PostMapping(RELATIONSHIP + "/owners")
    ResponseEntity<Answer> own(@PathVariable ProgrammeId programme, @PathVariable RelationshipId relationship,
                               @RequestBody Ownership body, CommandRequest request) {
        var self = coordinators.self();
        var owner = body.owner() == null ? self : coordinators.standing(body.owner());
        return request.send(new AssignOwner(programme, relationship, owner, self,
            request.dates().happened(body.at(), body.zone())));
    }

    @Operation(
        summary = "Hands over everything a coordinator looks after in the programme, at most 1,000 relationships at once")
    @PostMapping("/handovers")
    ResponseEntity<Answer> handOver(@PathVariable ProgrammeId programme, @RequestBody HandingOver body,
                                    CommandRequest request) {
        var self = coordinators.self();
        var from = body.from() == null ? self : coordinators.standing(body.from());
        return request.send(new HandOver(programme, from, coordinators.standing(body.to()), self,
            request.dates().happened(body.at(), body.zone())));
    }

    @Operation(summary = "Puts off looking at a relationship until a day")
    @PostMapping(RELATIONSHIP + "/snoozes")
    ResponseEntity<Answer> snooze(@PathVariable ProgrammeId programme, @PathVariable RelationshipId relationship,
                                  @RequestBody Snooze body, CommandRequest request) {
        return request.send(new SnoozeAttention(programme, relationship, request.dates().day(body.until(), "until"),
            coordinators.self(), request.dates().happened(body.at(), body.zone())));
    }

    /// A reminder is always of now. The mails are asked for after the fact, and once more whenever the same is asked for: who got
    /// one gets no other.
    @Operation(summary = "Records that a coordinator spoke to the members of a relationship, or reminds them by mail")
    @PostMapping(RELATIONSHIP + "/interventions")
    ResponseEntity<Answer> intervene(@PathVariable ProgrammeId programme, @PathVariable RelationshipId relationship,
                                     @RequestBody Step body, CommandRequest request) {
        if (body.intervention() == Intervention.REMINDED) {
            return remind(programme, relationship, request);
        }
        return request.send(new Intervene(programme, relationship, body.intervention(), coordinators.self(),
            request.dates().happened(body.at(), body.zone())));
    }

    private ResponseEntity<Answer> remind(ProgrammeId programme, RelationshipId relationship, CommandRequest request) {
        coordinators.requireOne(programme);
        reminders.requireAny(programme, relationship);
        var now = request.dates().happened(null, null);
        var reminder = new Intervene(programme, relationship, Intervention.REMINDED, coordinators.self(), now);
        try {
            var answer = request.send(reminder);
            reminders.ask(programme, relationship);
            return answer;
        } catch (Rejected e) {
            if (e.refusal() == CaseloadRefusal.REMINDED_TODAY) {
                reminders.ask(programme, relationship);
            }
            throw e;
        }
    }
}
