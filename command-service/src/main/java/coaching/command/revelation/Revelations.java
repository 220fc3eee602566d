package coaching.command.revelation;

import coaching.command.past.Boundary;
import coaching.command.past.Fact;
import coaching.events.RevelationEvent;
import coaching.events.RevelationEvent.NamesRevealed;
import coaching.events.RevelationEvent.RevealReason;
import coaching.events.id.PersonId;
import coaching.events.id.ProgrammeId;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static java.util.Comparator.naturalOrder;

/// Until when one reader is shown the names of one programme, by what for.
public record Revelations(Map<RevealReason, Instant> until) {

    /// Enough to look into one matter; so short that nobody still reads names who no longer needs them.
    static final Duration SHOWN = Duration.ofHours(1);

    private static final Revelations NONE = new Revelations(Map.of());

    public Revelations {
        until = Map.copyOf(until);
    }

    public static Boundary<Revelations> of(ProgrammeId programme, PersonId reader) {
        return Boundary.of(RevelationEvent.class, NONE, Revelations::evolve, programme, reader);
    }

    /// To whomever, in the order of the log.
    static Boundary<List<NamesRevealed>> in(ProgrammeId programme) {
        return Boundary.ofFacts(RevelationEvent.class,
            facts -> facts.stream().map(Fact::event).map(NamesRevealed.class::cast).toList(), programme);
    }

    /// Absent if no names are shown at that time.
    public Optional<Instant> until(Instant now) {
        return until.values().stream().filter(now::isBefore).max(naturalOrder());
    }

    boolean holds(RevealReason reason, Instant now) {
        return now.isBefore(until.getOrDefault(reason, Instant.MIN));
    }

    static Instant end(NamesRevealed fact) {
        return fact.at().latest().plus(SHOWN);
    }

    private Revelations evolve(RevelationEvent event) {
        return switch (event) {
            case NamesRevealed it -> {
                var all = new HashMap<>(until);
                all.merge(it.reason(), end(it), (one, other) -> one.isAfter(other) ? one : other);
                yield new Revelations(all);
            }
        };
    }
}
