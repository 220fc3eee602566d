package coaching.query.kernel.access;

import coaching.events.PersonId;
import coaching.events.ProgrammeId;

import java.util.Set;

/// Who asks.
///
/// @param name how to address this person; not an id
/// @param programmes ids of the programmes the roles hold in, or `*`
public record Reader(String subject, PersonId person, String name, Set<Caller> roles, Set<String> programmes) {

    private static final String EVERY_PROGRAMME = "*";

    public Reader {
        roles = Set.copyOf(roles);
        programmes = Set.copyOf(programmes);
    }

    /// Whether this reader holds one of the roles in that programme.
    public boolean is(ProgrammeId programme, Caller... anyOf) {
        return holds(programme) && Set.of(anyOf).stream().anyMatch(roles::contains);
    }

    /// Activity of single relationships, which the desks of coordinators and auditors are made of.
    public boolean seesRelationshipsOf(ProgrammeId programme) {
        return is(programme, Caller.COORDINATOR, Caller.AUDITOR);
    }

    /// Figures of the programme, at least suppressed ones.
    public boolean seesFiguresOf(ProgrammeId programme) {
        return seesRelationshipsOf(programme) || is(programme, Caller.PROGRAMME_MANAGER, Caller.INTEGRATION);
    }

    private boolean holds(ProgrammeId programme) {
        return programmes.contains(EVERY_PROGRAMME) || programmes.contains(programme.toString());
    }
}
