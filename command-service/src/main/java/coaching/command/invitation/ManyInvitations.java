package coaching.command.invitation;

import coaching.command.invitation.InvitationStates.States;
import coaching.command.mail.MailRule;
import coaching.command.mail.Mails;
import coaching.edge.access.Caller;
import coaching.edge.problem.RequestRule;
import coaching.edge.problem.Rule;
import coaching.events.id.ParticipantId;
import coaching.events.id.ProgrammeId;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

/// Invites those of a programme who were not invited yet, and says of each of the others why not.
@Component
class ManyInvitations {

    private final InvitationStates states;
    private final Invitations invitations;
    private final Mails mails;

    ManyInvitations(InvitationStates states, Invitations invitations, Mails mails) {
        this.states = states;
        this.invitations = invitations;
        this.mails = mails;
    }

    States states(Caller caller, ProgrammeId programme) {
        return states.of(caller, programme);
    }

    /// @return why others of them get no mail
    Map<ParticipantId, Rule> invite(Caller caller, ProgrammeId programme, Set<ParticipantId> wanted) {
        var known = states.of(caller, programme);
        mails.requireSent();
        var some = known.everybody().stream().filter(it -> wanted.contains(it.participant())).toList();
        var refused = new HashMap<ParticipantId, Rule>();
        wanted.forEach(it -> refused.put(it, RequestRule.NOT_FOUND));
        some.forEach(it -> refused.remove(it.participant()));
        some.forEach(it -> Optional.ofNullable(known.refusals().get(it.person()))
            .ifPresent(why -> refused.put(it.participant(), why)));
        refused.putAll(ask(some.stream().filter(it -> !refused.containsKey(it.participant())).toList(), programme));
        return refused;
    }

    private Map<ParticipantId, Rule> ask(List<Invited> newcomers, ProgrammeId programme) {
        var people = newcomers.stream().map(Invited::person).collect(toUnmodifiableSet());
        if (invitations.askAll(people, programme) == 0) {
            return Map.of();
        }
        var left = invitations.notAsked(people, programme);
        return newcomers.stream().filter(it -> left.contains(it.person()))
            .collect(toUnmodifiableMap(Invited::participant, _ -> MailRule.OUTBOX_FULL));
    }
}
