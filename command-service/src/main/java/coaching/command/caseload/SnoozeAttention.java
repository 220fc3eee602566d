package coaching.command.caseload;

import coaching.command.kernel.Command;
import coaching.command.kernel.Scope;
import coaching.command.past.Boundary;
import coaching.command.past.Past;
import coaching.events.CaseloadEvent;
import coaching.events.CaseloadEvent.AttentionSnoozed;
import coaching.events.EffectiveAt;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import static coaching.command.caseload.CaseloadRefusal.SNOOZED_INTO_THE_PAST;
import static coaching.command.caseload.CaseloadRefusal.SNOOZED_TOO_LONG;

/// Puts off looking at a relationship until a day; the present day ends that.
record SnoozeAttention(ProgrammeId programme, RelationshipId relationship, LocalDate until, PersonId by,
                       EffectiveAt at) implements Command<Optional<LocalDate>, CaseloadEvent> {

    private static final int MOST_DAYS = 90;

    @Override
    public Scope scope() {
        return Scope.of(programme, relationship);
    }

    /// Until when it is put off already.
    @Override
    public Optional<LocalDate> source(Past past) {
        return past.of(Boundary.<Optional<LocalDate>, AttentionSnoozed>of(AttentionSnoozed.class, Optional.empty(),
            (_, snoozed) -> Optional.of(snoozed.until()), relationship));
    }

    @Override
    public List<CaseloadEvent> decide(Optional<LocalDate> already) {
        var today = at.date();
        SNOOZED_INTO_THE_PAST.when(until.isBefore(today));
        SNOOZED_TOO_LONG.when(until.isAfter(today.plusDays(MOST_DAYS)));
        boolean known = already.filter(until::equals).isPresent();
        boolean wakesNothing = until.equals(today) && already.filter(it -> it.isAfter(today)).isEmpty();
        return known || wakesNothing ? List.of()
            : List.of(new AttentionSnoozed(programme, relationship, until, by, at));
    }
}
