package coaching.command.invitation;

import coaching.command.access.Callers;
import coaching.command.mail.Mails;
import coaching.command.people.Directory;
import coaching.command.people.WaysIn;
import coaching.edge.access.Caller;
import coaching.edge.problem.Refused;
import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.vault.mail.MailKind;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Duration;
import java.time.InstantSource;

/// A mail with a link that lets somebody in for the first time. It is sent to the address that is known when it is sent.
///
/// Whoever may write an address could have links sent to themself. So nobody is invited who has signed in once, who signs in in another
/// way, or to whom a role was granted, unless by who grants roles.
@RestController
class InvitationController {

    /// Who clicks twice sends one.
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Directory directory;
    private final WaysIn waysIn;
    private final Mails mails;
    private final InstantSource clock;

    InvitationController(Directory directory, WaysIn waysIn, Mails mails, InstantSource clock) {
        this.directory = directory;
        this.waysIn = waysIn;
        this.mails = mails;
        this.clock = clock;
    }

    @Operation(summary = "Invites a participant by mail")
    @PostMapping("/api/programmes/{programme}/participants/{participant}/invitations")
    ResponseEntity<Void> invite(@PathVariable ProgrammeId programme, @PathVariable ParticipantId participant) {
        var caller = Callers.signedIn();
        var person = directory.person(caller, programme, participant);
        requireNew(person, caller);
        if (directory.find(caller, person).map(it -> it.email()).isEmpty()) {
            throw Refused.because(InvitationRule.NO_ADDRESS, "email",
                "No e-mail address is known, or it is not yours to use: this person takes part elsewhere too.");
        }
        var now = clock.instant().getEpochSecond() / PAUSE.toSeconds();
        mails.ask(person, programme, MailKind.INVITATION, "invitation/" + person + "/" + now);
        return ResponseEntity.accepted().build();
    }

    private void requireNew(PersonId person, Caller caller) {
        if (waysIn.isIn(person)) {
            throw Refused.because(InvitationRule.HAS_SIGNED_IN, null,
                "This person has signed in already and needs no invitation.");
        }
        if (waysIn.isAbove(person, caller)) {
            throw Refused.because(InvitationRule.NOT_YOURS_TO_INVITE, null,
                "A role was granted to this person. Who grants roles invites them.");
        }
    }
}
