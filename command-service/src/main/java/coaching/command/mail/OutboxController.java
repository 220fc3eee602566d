package coaching.command.mail;

import coaching.edge.problem.Refused;
import coaching.vault.mail.MailFailure;
import coaching.vault.mail.MailKind;
import coaching.vault.mail.OutboxMail;
import coaching.vault.mail.OutboxMail.State;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/// For operators: that mails are sent, not to whom and not what they say.
@RestController
@RequestMapping("/api/operations/mails")
class OutboxController {

    private static final int MOST = 200;

    private final Mails mails;
    private final InstantSource clock;

    OutboxController(Mails mails, InstantSource clock) {
        this.mails = mails;
        this.clock = clock;
    }

    /// @param due when it is tried next; of one that has ended, when that was
    /// @param failure of the last try
    record MailLine(UUID id, MailKind kind, State state, int tries, Instant due, @Nullable MailFailure failure) {

        static MailLine of(OutboxMail it) {
            return new MailLine(it.id(), it.kind(), it.state(), it.tries(), it.due(), it.failure());
        }
    }

    /// @param mails the newest first
    record MailLines(List<MailLine> mails) {}

    @Operation(summary = "The newest mails, without recipient and content")
    @GetMapping
    ResponseEntity<MailLines> read() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
            .body(new MailLines(mails.outbox().newest(MOST).stream().map(MailLine::of).toList()));
    }

    @Operation(summary = "Tries a mail anew that was given up")
    @PostMapping("/{mail}/retry")
    ResponseEntity<Void> retry(@PathVariable UUID mail) {
        return switch (mails.outbox().retry(mail, clock.instant())) {
            case DUE -> ResponseEntity.noContent().build();
            case NOT_DEAD -> throw Refused.because(MailRule.NOT_DEAD, null,
                "This mail waits or was sent. Only one that was given up is tried anew.");
            case UNKNOWN -> throw Refused.notFound();
        };
    }
}
