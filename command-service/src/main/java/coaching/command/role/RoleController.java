package coaching.command.role;

import coaching.command.http.CommandRequest;
import coaching.command.kernel.Answer;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.role.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/people/{person}")
class RoleController {

    /// @param programme absent for all programmes
    record RoleOf(Role role, @Nullable ProgrammeId programme, @Nullable String at, @Nullable String zone) {}

    @PostMapping("/roles")
    ResponseEntity<Answer> grant(@PathVariable PersonId person, @RequestBody RoleOf body, CommandRequest request) {
        var at = request.arrival().happened(body.at(), body.zone());
        return request.send(new GrantRole(person, body.role(), body.programme(), at));
    }

    @PostMapping("/role-revocations")
    ResponseEntity<Answer> revoke(@PathVariable PersonId person, @RequestBody RoleOf body, CommandRequest request) {
        var at = request.arrival().happened(body.at(), body.zone());
        return request.send(new RevokeRole(person, body.role(), body.programme(), at));
    }
}
