package coaching.command.privacy;

import coaching.command.access.Callers;
import coaching.command.http.CommandRequest;
import coaching.command.kernel.Answer;
import coaching.command.past.Past;
import coaching.command.people.CurrentVault;
import coaching.command.text.Words;
import coaching.edge.access.SecurityRefusals;
import coaching.edge.problem.Refused;
import coaching.events.id.PersonId;
import coaching.events.role.Capability;
import coaching.vault.notice.PrivacyNotice;
import coaching.vault.notice.PrivacyNotices.Published;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// What the organisation tells people about their data. The pages ask for it; nothing else is refused to who has not read it.
@RestController
class PrivacyNoticeController {

    private final CurrentVault vault;
    private final Callers callers;
    private final Past past;
    private final InstantSource clock;

    PrivacyNoticeController(CurrentVault vault, Callers callers, Past past, InstantSource clock) {
        this.vault = vault;
        this.callers = callers;
        this.past = past;
        this.clock = clock;
    }

    /// @param words Markdown
    /// @param accepted whether the caller has read this version
    record Notice(int version, String words, Instant publishedAt, boolean accepted) {}

    /// @param notice null if none was published
    record CurrentNotice(@Nullable Notice notice) {}

    record NoticeRead(int version) {}

    @Operation(summary = "The privacy notice of the organisation, and whether the caller has accepted it")
    @GetMapping("/api/privacy-notice")
    ResponseEntity<CurrentNotice> read() {
        var person = Callers.signedIn().person();
        return answer(200, current().map(it -> notice(it, person)).orElse(null));
    }

    /// Whoever has accepted an earlier version is asked anew.
    ///
    /// @param version the one that was read, 0 if there was none
    @Operation(summary = "Publishes another version of the privacy notice")
    @PutMapping(path = "/api/privacy-notice", consumes = "text/markdown")
    ResponseEntity<CurrentNotice> publish(@RequestParam int version,
                                          @RequestBody(required = false) byte @Nullable [] words) {
        var caller = Callers.signedIn();
        if (!callers.mayEverywhere(caller, Capability.GRANT_ROLES)) {
            throw SecurityRefusals.notAllowed();
        }
        var notices = vault.get().privacyNotices();
        return switch (notices.publish(Words.of(words), version, caller.person(), clock.instant())) {
            case Published.Done(var notice, var isNew) -> answer(isNew ? 201 : 200, notice(notice, caller.person()));
            case Published.Outdated _ -> throw Refused.because(PrivacyRule.NOTICE_CHANGED_MEANWHILE, "version",
                "Another version was published meanwhile. Read it first.");
            case Published.TooMany _ -> throw Refused.because(PrivacyRule.TOO_MANY_NOTICES, "version",
                "At most 1,000 versions are kept.");
        };
    }

    @Operation(summary = "Says that the caller has read the privacy notice")
    @PostMapping("/api/people/me/privacy-acceptances")
    ResponseEntity<Answer> accept(@RequestBody NoticeRead body, CommandRequest request) {
        var notice = current().filter(it -> it.version() == body.version())
            .orElseThrow(() -> Refused.because(PrivacyRule.NOTICE_NOT_CURRENT, "version",
                "This is no longer the current version. Read the current one."));
        return request.send(new AcceptPrivacyNotice(Callers.signedIn().person(), notice.version(), notice.digest(),
            request.arrival().happened(null, null)));
    }

    /// Where there is no vault nobody is told anything.
    private Optional<PrivacyNotice> current() {
        return vault.isConfigured() ? vault.get().privacyNotices().current() : Optional.empty();
    }

    private Notice notice(PrivacyNotice it, PersonId person) {
        return new Notice(it.version(), it.words(), it.publishedAt(),
            AcceptedNotices.of(person, past).has(it.version()));
    }

    private static ResponseEntity<CurrentNotice> answer(int status, @Nullable Notice notice) {
        return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).body(new CurrentNotice(notice));
    }
}
