package coaching.command.kernel;

import coaching.events.id.ParticipantId;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.role.Capability;
import coaching.events.role.Grant;
import coaching.events.role.Role;
import org.jspecify.annotations.Nullable;

import java.util.Set;

/// What the signed-in caller may claim to be. What was granted to them by fact is read with the decision.
///
/// @param subject the signed-in person or client
/// @param person who that is as a participant; a client is nobody
/// @param claimed the roles of the token, each where it holds
/// @param anyOf the capabilities each of which admits to this command
/// @param acting the participant for whom an integration vouches
/// @param onBehalfOf the participant for whom a coordinator or integration records
public record Authority(String subject, @Nullable PersonId person, Set<Grant> claimed, Set<Capability> anyOf,
                        @Nullable ParticipantId acting, @Nullable ParticipantId onBehalfOf) {

    public Authority {
        claimed = Set.copyOf(claimed);
        anyOf = Set.copyOf(anyOf);
    }

    /// Whether they may send this command as a participant. A program that vouches for nobody is none.
    public boolean participates() {
        return Role.PARTICIPANT.mayAny(anyOf) && (acting != null || claimed.stream().noneMatch(Authority::vouches));
    }

    /// Programs have their role by their token only.
    public boolean vouchesIn(@Nullable ProgrammeId programme) {
        return claimed.stream().anyMatch(it -> vouches(it) && it.extendsTo(programme));
    }

    private static boolean vouches(Grant grant) {
        return grant.role().may(Capability.VOUCH_FOR_PARTICIPANTS);
    }

    /// Who sends a command, for its key. A client that vouches for several participants speaks for each of them apart;
    /// who records on somebody's behalf remains themself.
    public String caller() {
        return acting == null ? "by " + subject : "for " + acting + " by " + subject;
    }
}
