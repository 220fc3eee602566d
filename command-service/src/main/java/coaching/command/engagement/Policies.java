package coaching.command.engagement;

import coaching.command.dates.Order;
import coaching.command.past.Boundary;
import coaching.events.EffectiveAt;
import coaching.events.Policy;
import coaching.events.ProgrammeEvent.PolicyVersionAdopted;
import coaching.events.id.ProgrammeId;

import java.util.ArrayList;
import java.util.List;

/// What the programme asks of a relationship, by the day.
public record Policies(List<PolicyVersionAdopted> versions) {

    public static Boundary<Policies> of(ProgrammeId programme) {
        return Boundary.of(PolicyVersionAdopted.class, new Policies(List.of()), Policies::evolve, programme);
    }

    public Policy inForceAt(EffectiveAt at) {
        return versions.reversed().stream().filter(version -> !Order.isBefore(at, version.at())).findFirst()
            .map(PolicyVersionAdopted::policy).orElse(Policy.DEFAULT);
    }

    private Policies evolve(PolicyVersionAdopted event) {
        var more = new ArrayList<>(versions);
        more.add(event);
        return new Policies(List.copyOf(more));
    }
}
