package coaching.command.address;

import coaching.command.access.LinkTries;
import coaching.edge.address.Network;
import coaching.edge.audit.SecurityEvent;
import coaching.edge.audit.SecurityLog;
import coaching.edge.problem.Refused;
import coaching.vault.person.AddressChanges.Confirmed;
import coaching.vault.person.PendingAddress.Side;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Where links about a change of address are used, without signing in: who has one reads the mail it came by, maybe elsewhere than
/// where they asked. The link leads to a page, and only what a person then sends uses it up.
@RestController
class AddressConfirmationController {

    private final OwnAddress own;
    private final LinkTries tries;
    private final SecurityLog log;

    AddressConfirmationController(OwnAddress own, LinkTries tries, SecurityLog log) {
        this.own = own;
        this.tries = tries;
        this.log = log;
    }

    /// @param token what comes after the # of the link
    record AddressLink(String token) {

        @Override
        public String toString() {
            return "AddressLink";
        }
    }

    /// What is to be done still.
    enum Outcome { CHANGED, WAITS_FOR_NEW, WAITS_FOR_OLD }

    record AddressConfirmation(Outcome outcome) {}

    @Operation(summary = "Confirms a change of address, or agrees to it, by a link")
    @PostMapping("/api/address-confirmations")
    ResponseEntity<AddressConfirmation> confirm(@RequestBody AddressLink body, HttpServletRequest request) {
        tries.require(Network.of(request));
        return switch (own.confirm(body.token())) {
            case Confirmed.WaitsFor(_, var side) ->
                answer(side == Side.NEW ? Outcome.WAITS_FOR_NEW : Outcome.WAITS_FOR_OLD);
            case Confirmed.Changed(var person) -> {
                log.tell(SecurityEvent.ADDRESS_CHANGED, person.toString(), request);
                yield answer(Outcome.CHANGED);
            }
            case Confirmed.Taken(var person) -> {
                log.tell(SecurityEvent.LINK_REFUSED, AddressRule.ADDRESS_TAKEN.name(), person.toString(), request);
                throw Refused.because(AddressRule.ADDRESS_TAKEN, null, "This address is another person's.");
            }
            case Confirmed.Over _ -> {
                log.tell(SecurityEvent.LINK_REFUSED, null, request);
                throw Refused.because(AddressRule.ADDRESS_LINK_OVER, "token",
                    "This link is used up or too old, or the change was cancelled. Ask for the change again.");
            }
        };
    }

    private static ResponseEntity<AddressConfirmation> answer(Outcome outcome) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new AddressConfirmation(outcome));
    }
}
