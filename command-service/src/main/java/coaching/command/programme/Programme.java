package coaching.command.programme;

import coaching.command.past.Boundary;
import coaching.events.EffectiveAt;
import coaching.events.Policy;
import coaching.events.ProgrammeEvent;
import coaching.events.ProgrammeEvent.PolicyVersionAdopted;
import coaching.events.ProgrammeEvent.ProgrammeOpened;
import coaching.events.ProgrammeEvent.SkillsListed;
import coaching.events.id.ProgrammeId;
import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.Set;

/// A programme and its newest policy.
sealed interface Programme {

    static Boundary<Programme> of(ProgrammeId programme) {
        return Boundary.of(ProgrammeEvent.class, new Unopened(), Programme::evolve, programme);
    }

    record Unopened() implements Programme {}

    /// @param version of the newest policy, 0 as long as none was adopted
    /// @param since when that policy came or comes into force
    /// @param skills the words for what people can help others with
    record Open(String name, ZoneId zone, int version, Policy policy, @Nullable EffectiveAt since,
                Set<String> skills) implements Programme {}

    default Programme evolve(ProgrammeEvent event) {
        return switch (event) {
            case ProgrammeOpened it -> new Open(it.name(), it.zone(), 0, Policy.DEFAULT, null, Set.of());
            case PolicyVersionAdopted it -> switch (this) {
                case Unopened _ -> this;
                case Open open -> new Open(open.name, open.zone, it.version(), it.policy(), it.at(), open.skills);
            };
            case SkillsListed it -> switch (this) {
                case Unopened _ -> this;
                case Open open ->
                    new Open(open.name, open.zone, open.version, open.policy, open.since, it.skills());
            };
        };
    }
}
