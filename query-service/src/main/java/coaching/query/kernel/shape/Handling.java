package coaching.query.kernel.shape;

import coaching.analytics.history.AsOf;
import coaching.analytics.history.KnownHistory;
import coaching.events.CaseloadEvent;
import coaching.events.CaseloadEvent.AttentionSnoozed;
import coaching.events.CaseloadEvent.CoordinatorIntervened;
import coaching.events.CaseloadEvent.Intervention;
import coaching.events.CaseloadEvent.OwnerAssigned;
import coaching.events.id.PersonId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// What coordinators said about a relationship in their care. Of each kind the last word counts.
///
/// @param owner the coordinator who looks after it
/// @param snoozedUntil the first day on which it is to be looked at again; absent once that day has come
/// @param lastStep the last thing a coordinator did about it
/// @param lastStepOn the day of that, where the programme is
public record Handling(@Nullable PersonId owner, @Nullable LocalDate snoozedUntil, @Nullable Intervention lastStep,
                       @Nullable LocalDate lastStepOn) {

    private static final Handling NONE = new Handling(null, null, null, null);

    public static Handling of(KnownHistory history, AsOf asOf) {
        var handling = NONE;
        for (var fact : history.apart()) {
            if (fact.event() instanceof CaseloadEvent word && asOf.reached(fact.earliest())) {
                handling = handling.evolve(word, asOf);
            }
        }
        return handling;
    }

    private Handling evolve(CaseloadEvent word, AsOf asOf) {
        return switch (word) {
            case OwnerAssigned it -> new Handling(it.owner(), snoozedUntil, lastStep, lastStepOn);
            case AttentionSnoozed it -> new Handling(owner, ahead(it, asOf), lastStep, lastStepOn);
            case CoordinatorIntervened it -> new Handling(owner, snoozedUntil, it.intervention(), it.at().date());
        };
    }

    private static @Nullable LocalDate ahead(AttentionSnoozed snoozed, AsOf asOf) {
        return snoozed.until().isAfter(asOf.dateIn(snoozed.at().zone())) ? snoozed.until() : null;
    }
}
