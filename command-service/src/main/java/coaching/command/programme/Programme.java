package coaching.command.programme;

import coaching.command.past.Boundary;
import coaching.events.EffectiveAt;
import coaching.events.Policy;
import coaching.events.ProgrammeEvent;
import coaching.events.ProgrammeEvent.PolicyVersionAdopted;
import coaching.events.ProgrammeEvent.ProgrammeOpened;
import coaching.events.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

import java.time.ZoneId;

/// A programme and its newest policy.
sealed interface Programme {

    static Boundary<Programme> of(ProgrammeId programme) {
        return Boundary.of(ProgrammeEvent.class, new Unopened(), Programme::evolve, programme);
    }

    record Unopened() implements Programme {}

    /// @param version of the newest policy, 0 as long as none was adopted
    /// @param since when that policy came or comes into force
    record Open(String name, ZoneId zone, int version, Policy policy,
                @Nullable EffectiveAt since) implements Programme {}

    default Programme evolve(ProgrammeEvent event) {
        return switch (event) {
            case ProgrammeOpened it -> new Open(it.name(), it.zone(), 0, Policy.DEFAULT, null);
            case PolicyVersionAdopted it -> switch (this) {
                case Unopened _ -> this;
                case Open open -> new Open(open.name, open.zone, it.version(), it.policy(), it.at());
            };
        };
    }
}
