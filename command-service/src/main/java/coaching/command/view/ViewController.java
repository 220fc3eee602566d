package coaching.command.view;

import coaching.command.dates.Dates;
import coaching.command.http.ServiceCommands;
import coaching.command.kernel.Answer;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.role.Capability;
import coaching.events.role.Role;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.time.InstantSource;
import java.time.ZoneOffset;

/// For the query service alone.
@Hidden
@RestController
class ViewController {

    private final ServiceCommands commands;
    private final InstantSource clock;

    ViewController(ServiceCommands commands, InstantSource clock) {
        this.commands = commands;
        this.clock = clock;
    }

    record View(ProgrammeId programme, RelationshipId relationship, PersonId viewer, Role role, String at) {}

    @PostMapping("/internal/views")
    ResponseEntity<Answer> record(@RequestBody View body) {
        var at = new Dates(clock.instant(), ZoneOffset.UTC).planned(body.at(), null, "at").earliest();
        var view = new RecordView(body.programme(), body.relationship(), body.viewer(), body.role(), at);
        return commands.sendOnce(view.key(), Capability.RECORD_VIEWS, view);
    }
}
