package coaching.command.kernel;

import coaching.events.Envelope.Actor.Role;
import coaching.events.ParticipantId;
import coaching.events.PersonId;
import coaching.events.ProgrammeId;
import org.jspecify.annotations.Nullable;

import java.util.Set;

/// What the signed-in caller may claim to be.
///
/// @param subject the signed-in person or client
/// @param person who that is as a participant; a client is nobody
/// @param roles those of the caller's roles that may send this command at all
/// @param programmes ids of the programmes these roles extend to, or `*`
/// @param acting the participant for whom an integration vouches
/// @param onBehalfOf the participant for whom a coordinator or integration records
public record Authority(String subject, @Nullable PersonId person, Set<Role> roles, Set<String> programmes,
                        @Nullable ParticipantId acting, @Nullable ParticipantId onBehalfOf) {

    public static final String EVERY_PROGRAMME = "*";

    public Authority {
        roles = Set.copyOf(roles);
        programmes = Set.copyOf(programmes);
    }

    /// Only who keeps the programme's records for others brings facts from elsewhere, and knows when they had been
    /// written down there.
    public boolean mayImport(ProgrammeId programme) {
        return extendsTo(programme) && (roles.contains(Role.COORDINATOR) || roles.contains(Role.INTEGRATION));
    }

    /// Who sends a command, for its key. A client that vouches for several participants speaks for each of them apart;
    /// who records on somebody's behalf remains themself.
    public String caller() {
        return acting == null ? "by " + subject : "for " + acting + " by " + subject;
    }

    boolean extendsTo(ProgrammeId programme) {
        return programmes.contains(EVERY_PROGRAMME) || programmes.contains(programme.toString());
    }
}
