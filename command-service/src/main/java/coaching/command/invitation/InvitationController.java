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
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/// A mail with a link that lets somebody in for the first time. It is sent to the address that is known when it is sent.
///
/// Whoever may write an address could have links sent to themself. So nobody is invited who has signed in once, who signs in in another
/// way, or to whom a role was granted, unless by who grants roles.
@RestController
class InvitationController {

    /// Who clicks twice sends one.
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int MOST_AT_ONCE = 1_000;

    private final Directory directory;
    private final WaysIn waysIn;
    private final Mails mails;
    private final ManyInvitations many;
    private final InstantSource clock;

    InvitationController(Directory directory, WaysIn waysIn, Mails mails, ManyInvitations many, InstantSource clock) {
        this.directory = directory;
        this.many = many;
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

    /// How far somebody is on their way in: neither a link nor an address.
    ///
    /// @param at when the invitation was sent or given up; of one on its way, when it was asked for
    /// @param until when its link ends, if it is good now
    record InvitationState(ParticipantId participant, Invited.State state, @Nullable Instant at,
                           @Nullable Instant until) {

        static InvitationState of(Invited it) {
            return new InvitationState(it.participant(), it.state(), it.at(), it.until());
        }
    }

    /// @param invitations of everybody in the programme, in no order
    /// @param areSent whether any mail is sent here
    record InvitationsOfProgramme(List<InvitationState> invitations, boolean areSent) {}

    @Operation(summary = "Who of a programme was invited, and who has come in")
    @GetMapping("/api/programmes/{programme}/invitations")
    ResponseEntity<InvitationsOfProgramme> read(@PathVariable ProgrammeId programme) {
        var states = many.states(Callers.signedIn(), programme);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(
            new InvitationsOfProgramme(states.everybody().stream().map(InvitationState::of).toList(), mails.areSent()));
    }

    record Newcomers(List<ParticipantId> participants) {}

    /// @param rule as a refusal of this one alone would name it
    record NotInvited(ParticipantId participant, String rule) {}

    /// @param invited how many have a mail on its way
    record InvitedMany(int invited, List<NotInvited> refused) {}

    /// Those who were invited before, or have come in, get no other mail: who was invited in vain is invited again one by one.
    @Operation(summary = "Invites participants who were not invited yet, each of them once")
    @PostMapping("/api/programmes/{programme}/invitations")
    ResponseEntity<InvitedMany> inviteMany(@PathVariable ProgrammeId programme, @RequestBody Newcomers body) {
        if (body.participants().size() > MOST_AT_ONCE) {
            throw Refused.because(InvitationRule.TOO_MANY_PEOPLE, "participants",
                "At most 1,000 people are invited at once.");
        }
        var refusals = many.invite(Callers.signedIn(), programme, Set.copyOf(body.participants()));
        var refused = refusals.entrySet().stream().map(it -> new NotInvited(it.getKey(), it.getValue().name()))
            .toList();
        return ResponseEntity.accepted().cacheControl(CacheControl.noStore())
            .body(new InvitedMany(Set.copyOf(body.participants()).size() - refused.size(), refused));
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
