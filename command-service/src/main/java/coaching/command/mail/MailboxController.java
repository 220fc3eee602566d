package coaching.command.mail;

import coaching.edge.problem.Refused;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

@RestController
class MailboxController {

    private final ObjectProvider<MailTransport> transport;

    MailboxController(ObjectProvider<MailTransport> transport) {
        this.transport = transport;
    }

    record ReceivedMail(UUID id, Instant at, String to, String address, String from, String subject, String text) {

        static ReceivedMail of(Mailbox.Received it) {
            var letter = it.letter();
            return new ReceivedMail(letter.id(), it.at(), letter.name(), letter.address(), letter.senderName(),
                letter.subject(), letter.text());
        }

        @Override
        public String toString() {
            return "ReceivedMail[" + id + "]";
        }
    }

    /// @param mails the newest first
    record ReceivedMails(List<ReceivedMail> mails) {}

    @Operation(summary = "The mails of the demo, which go to nobody")
    @GetMapping("/api/mailbox")
    ResponseEntity<ReceivedMails> read() {
        if (!(transport.getIfAvailable() instanceof Mailbox mailbox)) {
            throw Refused.notFound();
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
            .body(new ReceivedMails(mailbox.received().stream().map(ReceivedMail::of).toList()));
    }
}
