package coaching.command.address;

import coaching.command.access.Callers;
import coaching.edge.audit.SecurityEvent;
import coaching.edge.audit.SecurityLog;
import coaching.edge.problem.Refused;
import coaching.vault.person.AddressChanges.Asked;
import coaching.vault.person.EmailAddress;
import coaching.vault.person.PendingAddress;
import coaching.vault.person.PendingAddress.Agreement;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;

/// Somebody changes the address at which they are reached. It is theirs once both addresses have said so, see
/// [AddressConfirmationController]. What is answered is the same whether Kept knows the new address or not.
@RestController
class AddressChangeController {

    private final OwnAddress own;
    private final AddressLimits limits;
    private final SecurityLog log;

    AddressChangeController(OwnAddress own, AddressLimits limits, SecurityLog log) {
        this.own = own;
        this.limits = limits;
        this.log = log;
    }

    record WantedAddress(String email) {

        EmailAddress address() {
            return EmailAddress.of(email).orElseThrow(() -> Refused.because(AddressRule.NOT_AN_ADDRESS, "email",
                "An address has one @ and a domain, such as ana@example.org."));
        }

        @Override
        public String toString() {
            return "WantedAddress";
        }
    }

    /// A change that waits.
    ///
    /// @param confirmed whether the new address has confirmed it
    /// @param agreement what the address so far says
    record PendingChange(String email, boolean confirmed, Agreement agreement, Instant expiresAt) {

        static PendingChange of(PendingAddress it) {
            return new PendingChange(it.address().text(), it.confirmed(), it.old(), it.expiresAt());
        }

        @Override
        public String toString() {
            return "PendingChange";
        }
    }

    /// @param pending null if none waits
    record AddressChange(@Nullable PendingChange pending) {}

    @Operation(summary = "The change of one's address that waits")
    @GetMapping("/api/people/me/address-changes")
    ResponseEntity<AddressChange> read() {
        var pending = own.pending(own.self(Callers.signedIn()));
        return answer(HttpStatus.OK, new AddressChange(pending.map(PendingChange::of).orElse(null)));
    }

    @Operation(summary = "Asks for another address, which has to be confirmed, and agreed to at the one so far")
    @PostMapping("/api/people/me/address-changes")
    ResponseEntity<AddressChange> ask(@RequestBody WantedAddress body, HttpServletRequest request) {
        var address = body.address();
        var person = own.self(Callers.signedIn());
        limits.ask(person);
        return switch (own.ask(person, address)) {
            case Asked.Waits(var pending) -> {
                log.tell(SecurityEvent.ADDRESS_CHANGE_ASKED, person.toString(), request);
                yield answer(HttpStatus.ACCEPTED, new AddressChange(PendingChange.of(pending)));
            }
            case Asked.SameAddress _ -> throw Refused.because(AddressRule.SAME_ADDRESS, "email",
                "This is your address already.");
            case Asked.NothingKnown _ -> throw Refused.because(AddressRule.SAY_YOUR_NAME_FIRST, null,
                "Nothing is known of you yet. Say your name first.");
        };
    }

    @Operation(summary = "Cancels the change of one's address that waits")
    @PostMapping("/api/people/me/address-changes/cancellation")
    ResponseEntity<AddressChange> cancel() {
        own.cancel(own.self(Callers.signedIn()));
        return answer(HttpStatus.OK, new AddressChange(null));
    }

    private static ResponseEntity<AddressChange> answer(HttpStatus status, AddressChange change) {
        return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).body(change);
    }
}
