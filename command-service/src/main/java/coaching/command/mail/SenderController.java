package coaching.command.mail;

import coaching.command.access.Callers;
import coaching.command.people.CurrentVault;
import coaching.edge.problem.Refused;
import coaching.events.id.ProgrammeId;
import coaching.events.role.Capability;
import coaching.vault.mail.Senders;
import coaching.vault.mail.Senders.Sender;
import coaching.vault.person.EmailAddress;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/// As whom the mails of a programme are sent.
@RestController
@RequestMapping("/api/programmes/{programme}/mail-settings")
class SenderController {

    private static final int MOST_LINES = 5;

    private final CurrentVault vault;
    private final Callers callers;

    SenderController(CurrentVault vault, Callers callers) {
        this.vault = vault;
        this.callers = callers;
    }

    /// What is absent is as the installation has it.
    ///
    /// @param senderName beside the address that mails come from
    /// @param replyTo where answers go
    /// @param signature the lines below, at most 5
    record ProgrammeSender(@Nullable String senderName, @Nullable String replyTo, @Nullable List<String> signature) {

        static ProgrammeSender of(Sender it) {
            var replyTo = it.replyTo();
            var signature = it.signature();
            return new ProgrammeSender(it.name(), replyTo == null ? null : replyTo.text(),
                signature == null ? null : signature.lines().toList());
        }

        Sender sender() {
            return new Sender(senderName, address(), signature == null ? null : lines(signature));
        }

        private @Nullable EmailAddress address() {
            return replyTo == null ? null
                : EmailAddress.of(replyTo).orElseThrow(() -> Refused.because(MailRule.NOT_AN_ADDRESS, "replyTo",
                    "An address has one @ and a domain, such as coaching@example.org."));
        }

        private static String lines(List<String> signature) {
            if (signature.size() > MOST_LINES) {
                throw Refused.because(MailRule.TOO_MANY_LINES, "signature", "A signature has at most 5 lines.");
            }
            return String.join("\n", signature);
        }

        @Override
        public String toString() {
            return "ProgrammeSender";
        }
    }

    @Operation(summary = "As whom the mails of a programme are sent")
    @GetMapping
    ResponseEntity<ProgrammeSender> read(@PathVariable ProgrammeId programme) {
        return answer(ProgrammeSender.of(senders(programme).of(programme)));
    }

    @Operation(summary = "Says as whom the mails of a programme are sent")
    @PutMapping
    ResponseEntity<ProgrammeSender> write(@PathVariable ProgrammeId programme, @RequestBody ProgrammeSender body) {
        senders(programme).save(programme, body.sender());
        return answer(body);
    }

    /// @throws Refused if the caller does not look after people of the programme
    private Senders senders(ProgrammeId programme) {
        if (!callers.may(Callers.signedIn(), Capability.MANAGE_PEOPLE, programme)) {
            throw Refused.notFound();
        }
        var current = vault.get();
        return new Senders(current.peopleDatabase(), current.keys());
    }

    private static ResponseEntity<ProgrammeSender> answer(ProgrammeSender sender) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(sender);
    }
}
