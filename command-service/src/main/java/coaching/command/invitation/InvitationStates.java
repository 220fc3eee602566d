package coaching.command.invitation;

import coaching.command.people.CurrentVault;
import coaching.command.people.Directory;
import coaching.command.people.WaysIn;
import coaching.edge.access.Caller;
import coaching.edge.problem.Refused;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.vault.Vault;
import coaching.vault.mail.MailFailure;
import coaching.vault.mail.Outbox;
import coaching.vault.mail.SentInvitation;
import coaching.vault.roster.Roster.Participant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static java.util.stream.Collectors.toUnmodifiableSet;

/// How far everybody in a programme is on their way in, read for all of them at once. An invitation is a person's, into
/// whichever programme they were invited.
@Component
class InvitationStates {

    private final CurrentVault current;
    private final Directory directory;
    private final WaysIn waysIn;

    InvitationStates(CurrentVault current, Directory directory, WaysIn waysIn) {
        this.current = current;
        this.directory = directory;
        this.waysIn = waysIn;
    }

    /// What is known of the people of a programme.
    ///
    /// @param in who needs no invitation
    /// @param above to whom a role was granted that the caller could not grant
    /// @param lookedAfter whose address is the caller's to use
    private record Known(Set<PersonId> in, Set<PersonId> above, Set<PersonId> lookedAfter, Set<PersonId> withAddress,
                         Map<PersonId, SentInvitation> sent, Map<PersonId, Instant> until) {

        Invited of(Participant it) {
            var state = state(it.person());
            var invitation = sent.get(it.person());
            return switch (state) {
                case ARRIVED, NOT_YOURS, NO_ADDRESS, NOT_INVITED ->
                    new Invited(it.id(), it.person(), state, null, null);
                case ON_ITS_WAY, INVITED, EXPIRED, BOUNCED, FAILED -> new Invited(it.id(), it.person(), state,
                    invitation == null ? null : invitation.at(), until.get(it.person()));
            };
        }

        private Invited.State state(PersonId person) {
            if (in.contains(person)) {
                return Invited.State.ARRIVED;
            }
            if (above.contains(person) || !lookedAfter.contains(person)) {
                return Invited.State.NOT_YOURS;
            }
            return withAddress.contains(person) ? invited(sent.get(person), until.containsKey(person))
                : Invited.State.NO_ADDRESS;
        }

        private static Invited.State invited(@Nullable SentInvitation invitation, boolean isGood) {
            if (invitation == null) {
                return Invited.State.NOT_INVITED;
            }
            return switch (invitation.state()) {
                case WAITING -> Invited.State.ON_ITS_WAY;
                case SENT -> isGood ? Invited.State.INVITED : Invited.State.EXPIRED;
                case DEAD -> invitation.failure() == MailFailure.BOUNCED ? Invited.State.BOUNCED : Invited.State.FAILED;
            };
        }

        /// Why not this caller invites them.
        InvitationRule refusal(Invited it) {
            return switch (it.state()) {
                case ARRIVED -> InvitationRule.HAS_SIGNED_IN;
                case NOT_YOURS -> above.contains(it.person()) ? InvitationRule.NOT_YOURS_TO_INVITE
                    : InvitationRule.NO_ADDRESS;
                case NO_ADDRESS -> InvitationRule.NO_ADDRESS;
                case NOT_INVITED, ON_ITS_WAY, INVITED, EXPIRED, BOUNCED, FAILED -> InvitationRule.INVITED_ALREADY;
            };
        }
    }

    /// @param refusals by person who was not invited yet and is not to be invited by the caller, why
    record States(List<Invited> everybody, Map<PersonId, InvitationRule> refusals) {}

    /// @throws Refused if the caller does not look after the people of the programme
    States of(Caller caller, ProgrammeId programme) {
        var participants = directory.everybody(caller, programme);
        var people = participants.stream().map(Participant::person).collect(toUnmodifiableSet());
        var known = known(caller, people, current.get());
        var everybody = participants.stream().map(known::of).toList();
        var refusals = new HashMap<PersonId, InvitationRule>();
        everybody.stream().filter(it -> it.state() != Invited.State.NOT_INVITED)
            .forEach(it -> refusals.put(it.person(), known.refusal(it)));
        return new States(everybody, refusals);
    }

    private Known known(Caller caller, Set<PersonId> people, Vault vault) {
        var records = vault.roster().records(people);
        var sent = new HashMap<PersonId, SentInvitation>();
        new Outbox(vault.peopleDatabase()).invitations(records.keySet()).forEach(
            (record, one) -> sent.merge(records.getOrDefault(record, record), one, InvitationStates::newer));
        return new Known(waysIn.in(records), waysIn.above(records, caller), directory.lookedAfter(caller, people),
            vault.people().withAddress(people), sent, waysIn.invitedUntil(records));
    }

    private static SentInvitation newer(SentInvitation one, SentInvitation other) {
        return one.at().isAfter(other.at()) ? one : other;
    }
}
