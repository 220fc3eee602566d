package coaching.command.person;

import coaching.command.access.Callers;
import coaching.command.http.CommandRequest;
import coaching.command.kernel.Answer;
import coaching.command.people.WaysIn;
import coaching.events.id.PersonId;
import coaching.events.role.Capability;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PersonController {

    private final Callers callers;
    private final WaysIn waysIn;

    PersonController(Callers callers, WaysIn waysIn) {
        this.callers = callers;
        this.waysIn = waysIn;
    }

    /// @param alias another record of the person, for which theirs stands from now on
    record Merge(PersonId alias, @Nullable String at, @Nullable String zone) {}

    @Operation(summary = "Says that two records are one person's; it is not undone")
    @PostMapping("/api/people/{person}/merges")
    ResponseEntity<Answer> merge(@PathVariable PersonId person, @RequestBody Merge body, CommandRequest request) {
        requireNobodyWhoSignsIn(person, body.alias());
        var at = request.arrival().happened(body.at(), body.zone());
        return request.send(new MergePerson(body.alias(), person, at));
    }

    /// Whoever writes the address of a record has a way in by it, and would have one into what somebody else has done already.
    private void requireNobodyWhoSignsIn(PersonId person, PersonId alias) {
        PersonRefusal.SIGNS_IN_ALREADY.when((waysIn.isIn(person) || waysIn.isIn(alias))
            && !callers.mayEverywhere(Callers.signedIn(), Capability.GRANT_ROLES));
    }
}
