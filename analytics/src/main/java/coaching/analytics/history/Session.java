package coaching.analytics.history;

import coaching.chronology.SessionTimeline;
import coaching.chronology.SessionTimeline.Plan;
import coaching.chronology.Testimony.Finding;
import coaching.events.EffectiveAt;
import coaching.events.Evidence;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.SessionEvent.SessionRescheduled;
import coaching.events.SessionEvent.SessionScheduled;
import coaching.events.id.SessionId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One session as far as it is known. Every question is about what had been said and planned by its own as-of.
///
/// @param held when it took place, if anybody ever says it did
/// @param evidences how well that is supported, from word to word
public record Session(SessionId id, @Nullable Held held, Evidences evidences, SessionTimeline<Fact> timeline) {

    static Session of(SessionId id, List<Fact> corrected, Sides sides) {
        var timeline = SessionTimeline.of(corrected);
        var evidences = Evidences.of(timeline.words(), sides);
        var affirmed = evidences.grades().stream().anyMatch(it -> it.grade() != Evidence.E0);
        return new Session(id, affirmed ? held(timeline) : null, evidences, timeline);
    }

    /// @param day the local date as a number
    public record Held(EffectiveAt at, Instant earliest, int day) {

        static Held of(EffectiveAt at, Instant earliest) {
            return new Held(at, earliest, (int) at.date().toEpochDay());
        }
    }

    private static @Nullable Held held(SessionTimeline<Fact> timeline) {
        var fact = timeline.held();
        var start = timeline.tookPlaceAt();
        return start == null ? null : Held.of(start, fact == null ? start.earliest() : fact.key());
    }

    /// Whether it had taken place by then, as somebody had said by then: also where others deny it.
    public boolean heldBy(AsOf asOf) {
        return heldBy(asOf, said(asOf));
    }

    /// @param said by as-of
    public boolean heldBy(AsOf asOf, Said said) {
        return held != null && said.grade() != Evidence.E0 && asOf.reached(held.earliest());
    }

    /// The same, and nobody had denied it by then.
    public boolean heldUndeniedBy(AsOf asOf) {
        var said = said(asOf);
        return said.finding() != Finding.CONTESTED && heldBy(asOf, said);
    }

    /// How well what had been said by then supports that it took place.
    public Evidence evidence(AsOf asOf) {
        var said = said(asOf);
        return heldBy(asOf, said) ? said.grade() : Evidence.E0;
    }

    /// Some had said by then that it took place, some that it did not.
    public boolean contested(AsOf asOf) {
        return said(asOf).finding() == Finding.CONTESTED;
    }

    /// Whoever had a word by then had said that it did not take place.
    public boolean denied(AsOf asOf) {
        return said(asOf).finding() == Finding.DENIED;
    }

    /// Somebody had recorded it as held by then, whatever was said of it since.
    ///
    /// @param said by as-of
    public boolean recorded(AsOf asOf, Said said) {
        return !said.equals(Said.NOTHING) && timeline.words().stream()
            .anyMatch(word -> word.event() instanceof SessionHeld && asOf.reached(word.key()));
    }

    public Said said(AsOf asOf) {
        return evidences.by(asOf.last());
    }

    /// When it took place, else when it was to.
    public EffectiveAt when(AsOf asOf) {
        return held != null ? held.at() : plannedFor(asOf).orElseGet(() -> facts().findFirst().orElseThrow().at());
    }

    /// When it was to begin, by the bookings made until then; empty when none was or it had been cancelled.
    public Optional<EffectiveAt> bookedFor(AsOf asOf) {
        return plan(asOf).filter(plan -> !plan.cancelled()).map(Plan::start);
    }

    /// When it is to begin, while it is in the calendar and still to come.
    public Optional<EffectiveAt> ahead(AsOf asOf) {
        return heldBy(asOf) ? Optional.empty() : bookedFor(asOf).filter(start -> !asOf.reached(start));
    }

    public boolean cancelledBy(AsOf asOf) {
        return !heldBy(asOf) && plan(asOf).filter(Plan::cancelled).isPresent();
    }

    /// The last start it was booked for, cancelled or not.
    public Optional<EffectiveAt> plannedFor(AsOf asOf) {
        return plan(asOf).map(Plan::start);
    }

    /// How long the last booking says it is to take; null where none does.
    public @Nullable Integer plannedMinutes(AsOf asOf) {
        return planning().reversed().stream().filter(it -> asOf.reached(it.earliest()))
            .flatMap(it -> switch (it.event()) {
                case SessionScheduled planned -> Stream.of(planned.minutes());
                case SessionRescheduled planned -> Stream.of(planned.minutes());
                default -> Stream.<Integer>empty();
            }).findFirst().orElse(null);
    }

    /// Changes of the calendar in the order in which they were made.
    public List<Fact> planning() {
        return timeline.plans().stream().map(Plan::fact).toList();
    }

    /// Who said what about it, in order.
    public List<Fact> testimony() {
        return timeline.words();
    }

    /// Every fact it rests on.
    public Stream<Fact> facts() {
        return Stream.concat(timeline.plans().stream().map(Plan::fact), timeline.words().stream());
    }

    /// When it is first known of.
    Instant firstKey() {
        return held != null ? held.earliest() : facts().findFirst().map(Fact::key).orElse(Instant.MIN);
    }

    private Optional<Plan<Fact>> plan(AsOf asOf) {
        return Optional.ofNullable(timeline.planAsOf(asOf.last()));
    }
}
