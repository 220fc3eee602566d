package coaching.command.kernel;

import coaching.events.id.ProgrammeId;

import java.time.ZoneId;

/// What never changes about a programme, and may therefore be read outside of a decision.
@FunctionalInterface
public interface Programmes {

    /// @throws Rejected if there is no such programme
    ZoneId zone(ProgrammeId programme);
}
