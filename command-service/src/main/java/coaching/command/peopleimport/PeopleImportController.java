package coaching.command.peopleimport;

import coaching.command.access.Callers;
import coaching.command.http.CommandRequest;
import coaching.command.invitation.Invitations;
import coaching.command.participant.ListedSkills;
import coaching.command.past.Past;
import coaching.command.people.CurrentVault;
import coaching.edge.access.Caller;
import coaching.edge.problem.Refused;
import coaching.events.id.ProgrammeId;
import coaching.events.role.Capability;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.stream.Stream;

import static coaching.command.peopleimport.PeopleImportRefusal.NOBODY_IS_INVITED;

@RestController
class PeopleImportController {

    private final CurrentVault current;
    private final Callers callers;
    private final Invitations invitations;
    private final Past past;

    PeopleImportController(CurrentVault current, Callers callers, Invitations invitations, Past past) {
        this.past = past;
        this.current = current;
        this.callers = callers;
        this.invitations = invitations;
    }

    /// People by name and e-mail address. A dry run answers as if it were carried out.
    ///
    /// @param invite whether rows ask for an invitation that do not say
    /// @param body CSV with a header
    @Operation(summary = "Brings the people of a file into a programme")
    @PostMapping(path = "/api/programmes/{programme}/people/imports", consumes = "text/csv")
    ResponseEntity<PeopleReport> importPeople(@PathVariable ProgrammeId programme,
                                              @RequestParam(defaultValue = "true") boolean dryRun,
                                              @RequestParam(defaultValue = "false") boolean skipRefused,
                                              @RequestParam(defaultValue = "false") boolean invite,
                                              @RequestBody byte[] body, CommandRequest request) {
        var caller = lookingAfter(programme);
        var at = request.dates().happened(null, null);
        NOBODY_IS_INVITED.when(invite && !invitations.areSent());
        var vault = current.get();
        var file = new PeopleFile(PeopleFile.text(body), past.of(ListedSkills.of(programme)), invite,
            invitations.areSent(), vault.manyPeople()::hash);
        var judge = new RowJudge(vault, callers, caller, programme);
        try (var workers = new Workers()) {
            var work = new PeopleImport(file, vault, judge, new Enrolling(programme, request, at, workers),
                new Inviting(programme, invitations, caller, judge, workers));
            return ResponseEntity.ok().cacheControl(CacheControl.noStore())
                .body(dryRun ? work.dryRun() : work.commit(skipRefused));
        }
    }

    /// For anybody else there is no such programme.
    private Caller lookingAfter(ProgrammeId programme) {
        var caller = Callers.signedIn();
        if (!Stream.of(Capability.MANAGE_PEOPLE, Capability.ENROL_PARTICIPANTS)
            .allMatch(it -> callers.may(caller, it, programme))) {
            throw Refused.notFound();
        }
        return caller;
    }
}
