package coaching.command.invitation;

import coaching.command.access.Callers;
import coaching.command.access.LinkTries;
import coaching.command.invitation.Acceptances.Acceptance;
import coaching.command.kernel.Refusal;
import coaching.command.kernel.Rejected;
import coaching.edge.access.Caller;
import coaching.edge.access.SecurityRefusals;
import coaching.edge.audit.SecurityEvent;
import coaching.edge.audit.SecurityLog;
import coaching.edge.problem.Refused;
import coaching.events.id.PersonId;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Where an invitation is accepted by who has signed in at an issuer that is not ours, see [Acceptances]. The embedded one has pages of its
/// own for it.
@RestController
class AcceptanceController {

    private final ObjectProvider<Acceptances> acceptances;
    private final Callers callers;
    private final LinkTries tries;
    private final SecurityLog log;

    AcceptanceController(ObjectProvider<Acceptances> acceptances, Callers callers, LinkTries tries, SecurityLog log) {
        this.acceptances = acceptances;
        this.callers = callers;
        this.tries = tries;
        this.log = log;
    }

    /// @param token what comes after the # of the link
    record InvitationLink(String token) {

        @Override
        public String toString() {
            return "InvitationLink";
        }
    }

    /// @param person who the caller is from now on
    record AcceptedInvitation(PersonId person) {}

    @Operation(summary = "Accepts an invitation: whoever signs in like the caller is the invited person from then on")
    @PostMapping("/api/people/me/invitation-acceptances")
    ResponseEntity<AcceptedInvitation> accept(@RequestBody InvitationLink body, HttpServletRequest request) {
        var caller = Callers.signedIn();
        if (callers.isProgram(caller)) {
            throw SecurityRefusals.notAllowed();
        }
        if (callers.hasClaims(caller)) {
            throw Refused.because(InvitationRule.HAS_A_ROLE, null,
                "You have a role here already, and an invitation is for somebody without one.");
        }
        tries.require(caller.person().toString());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
            .body(new AcceptedInvitation(accepted(body.token(), caller, request)));
    }

    private PersonId accepted(String token, Caller caller, HttpServletRequest request) {
        try {
            return switch (acceptance(token, caller)) {
                case Acceptance.Accepted(var person) -> {
                    log.tell(SecurityEvent.INVITATION_ACCEPTED, person.toString(), request);
                    yield person;
                }
                case Acceptance.AcceptedBefore(var person) -> person;
                case Acceptance.Over _ -> {
                    log.tell(SecurityEvent.LINK_REFUSED, caller.person().toString(), request);
                    throw Refused.because(InvitationRule.INVITATION_OVER, "token",
                        "This invitation is used up or too old. Ask whoever invited you for another one.");
                }
            };
        } catch (Rejected rejected) {
            if (rejected.refusal().description().kind() != Refusal.Kind.UNAVAILABLE) {
                log.tell(SecurityEvent.LINK_REFUSED, rejected.refusal().name(), caller.person().toString(), request);
            }
            throw rejected;
        }
    }

    private Acceptance acceptance(String token, Caller caller) {
        return acceptances.stream().findAny().map(it -> it.accept(token, caller)).orElseGet(Acceptance.Over::new);
    }
}
