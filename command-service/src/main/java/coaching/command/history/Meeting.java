package coaching.command.history;

import coaching.chronology.SessionTimeline;
import coaching.chronology.SessionTimeline.Plan;
import coaching.chronology.Testimony;
import coaching.chronology.Testimony.Finding;
import coaching.chronology.Testimony.Word;
import coaching.command.dates.Order;
import coaching.command.kernel.Refusal;
import coaching.command.kernel.Rejected;
import coaching.command.past.Boundary;
import coaching.command.past.Fact;
import coaching.events.EffectiveAt;
import coaching.events.SessionEvent;
import coaching.events.SessionEvent.SessionCorroborated;
import coaching.events.SessionEvent.SessionHeld;
import coaching.events.SessionEvent.Witness;
import coaching.events.id.ParticipantId;
import coaching.events.id.RelationshipId;
import coaching.events.id.SessionId;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableSet;

/// What the standing facts about one session add up to.
public record Meeting(SessionTimeline<Fact> timeline) {

    static final Meeting NONE = of(List.of());

    public static Boundary<Meeting> of(RelationshipId relationship, SessionId session) {
        return Boundary.ofStanding(SessionEvent.class, Meeting::of, relationship, session);
    }

    /// @param standing facts of one session, in the order of the chronology
    static Meeting of(List<Fact> standing) {
        return new Meeting(SessionTimeline.of(standing));
    }

    /// Its place in the calendar after every change; absent when it was never booked.
    public @Nullable Plan<Fact> plan() {
        return timeline.plan();
    }

    public boolean cancelled() {
        var plan = plan();
        return plan != null && plan.cancelled();
    }

    /// Where it is in the calendar; absent when it was never booked.
    public @Nullable Span planned() {
        var plan = plan();
        return plan == null ? null : new Span(plan.start(), plan.minutes());
    }

    /// When it took place; absent while nobody says so. Whose record was withdrawn while others stand by it took place
    /// when it was to.
    public @Nullable Span held() {
        var fact = timeline.held();
        if (fact == null) {
            return affirmed() ? planned() : null;
        }
        var minutes = ((SessionHeld) fact.event()).minutes();
        var plan = plan();
        return new Span(fact.at(), minutes == null && plan != null ? Integer.valueOf(plan.minutes()) : minutes);
    }

    private boolean affirmed() {
        var members = timeline.words().stream().map(fact -> sayer((SessionEvent) fact.event()))
            .filter(Objects::nonNull).collect(toUnmodifiableSet());
        var finding = Testimony.of(timeline.words(), members).finding();
        return finding == Finding.AFFIRMED || finding == Finding.CONTESTED;
    }

    /// The time of something that is said about it: not before it began. A start that was dated ahead by a fast clock
    /// has begun.
    ///
    /// @throws Rejected if it had not begun by then
    public EffectiveAt sinceStart(EffectiveAt at, Refusal otherwise) {
        var start = requireNonNull(start());
        if (!Order.isBefore(at, start)) {
            return at;
        }
        var held = timeline.held();
        if (held == null) {
            throw new Rejected(otherwise);
        }
        return Order.after(held, at, otherwise);
    }

    /// The time it takes from the relationship's calendar; a session that was called off takes none.
    public @Nullable Span taken() {
        var held = held();
        return held != null ? held : cancelled() ? null : planned();
    }

    /// When it began, or is to; absent for a session nobody planned or held.
    public @Nullable EffectiveAt start() {
        var span = held() != null ? held() : planned();
        return span == null ? null : span.start();
    }

    /// The member's own last word, if they have one.
    public @Nullable Word<Fact> wordOf(ParticipantId member) {
        return Testimony.of(timeline.words(), Set.of(member)).words().get(member);
    }

    /// The last fact by which a member said something about it, an absence too.
    public @Nullable Fact lastSaidBy(ParticipantId member) {
        return timeline.words().reversed().stream().filter(fact -> member.equals(sayer((SessionEvent) fact.event())))
            .findFirst().orElse(null);
    }

    private static @Nullable ParticipantId sayer(SessionEvent event) {
        return switch (event) {
            case SessionHeld it -> it.by();
            case SessionEvent.SessionAttested it -> it.by();
            case SessionEvent.SessionAbsenceStated it -> it.by();
            case SessionCorroborated _, SessionEvent.SessionScheduled _, SessionEvent.SessionRescheduled _ -> null;
            case SessionEvent.SessionCancelled _, SessionEvent.SessionReinstated _ -> null;
        };
    }

    public boolean corroboratedBy(Witness witness) {
        return timeline.words().stream()
            .anyMatch(fact -> fact.event() instanceof SessionCorroborated it && it.witness() == witness);
    }

    /// Nothing that stands says that there ever was such a session.
    public boolean unknown() {
        return plan() == null && timeline.held() == null;
    }
}
