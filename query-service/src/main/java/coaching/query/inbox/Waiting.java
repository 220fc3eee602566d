package coaching.query.inbox;

import coaching.analytics.history.AsOf;
import coaching.analytics.history.KnownHistory;
import coaching.analytics.history.Session;
import coaching.analytics.meetings.HeldSessions;
import coaching.analytics.metric.Question;
import coaching.events.EffectiveAt;
import coaching.events.Member;
import coaching.events.id.ParticipantId;
import coaching.events.id.RelationshipId;
import coaching.events.id.SessionId;
import coaching.query.kernel.shape.When;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import static java.util.stream.Collectors.groupingBy;

/// One thing that waits for an answer.
///
/// @param session absent where it is about the relationship as a whole
/// @param since when the meeting took place or was to, or when it was proposed
/// @param minutes of the meeting, as far as it was planned
/// @param missing the members who have not said yes to the proposal; empty for a meeting
record Waiting(Kind kind, RelationshipId relationship, List<Member> members, @Nullable SessionId session, When since,
               @Nullable Integer minutes, List<ParticipantId> missing) {

    private static final int ASKED_DAYS = 60;

    enum Kind {
        /// It was to take place, and nobody says whether it did.
        UNCONFIRMED,
        /// One member says it took place, another that it did not.
        CONTESTED,
        /// Another meeting of the same pair on the same day.
        DUPLICATE,
        /// Not every member has said yes.
        NOT_ANSWERED
    }

    static List<Waiting> of(List<KnownHistory> histories, Question question) {
        return histories.stream().flatMap(it -> of(it, question)).toList();
    }

    private static Stream<Waiting> of(KnownHistory history, Question question) {
        return switch (history.lifecycle().state(question.asOf())) {
            case UNKNOWN, DECLINED, CLOSED -> Stream.empty();
            case PROPOSED -> proposed(history, question).stream();
            case ACTIVE -> Stream.concat(meetings(history, question), duplicates(history, question));
        };
    }

    private static Optional<Waiting> proposed(KnownHistory history, Question question) {
        var proposed = history.lifecycle().proposed();
        if (proposed == null) {
            return Optional.empty();
        }
        var accepted = history.timeline().accepted();
        var missing = history.lifecycle().members().stream().map(Member::participant).filter(it -> {
            var word = accepted.get(it);
            return word == null || !question.asOf().reached(word.earliest());
        }).toList();
        return Optional.of(new Waiting(Kind.NOT_ANSWERED, history.relationship(), history.lifecycle().members(), null,
            When.of(proposed.at()), null, missing));
    }

    private static Stream<Waiting> meetings(KnownHistory history, Question question) {
        var asOf = question.asOf();
        return history.sessions().stream().flatMap(session -> {
            if (session.contested(asOf)) {
                return Stream.of(about(Kind.CONTESTED, history, session, session.when(asOf), asOf));
            }
            return isUnconfirmed(session, question)
                ? session.plannedFor(asOf).stream().map(it -> about(Kind.UNCONFIRMED, history, session, it, asOf))
                : Stream.empty();
        });
    }

    private static boolean isUnconfirmed(Session session, Question question) {
        var asOf = question.asOf();
        return !session.heldBy(asOf) && !session.denied(asOf) && !session.cancelledBy(asOf)
            && session.plannedFor(asOf).filter(start -> isOver(start, session.plannedMinutes(asOf), asOf)).isPresent();
    }

    /// A day is over at its end, a meeting with a time once it has lasted as long as it was planned.
    private static boolean isOver(EffectiveAt start, @Nullable Integer minutes, AsOf asOf) {
        return asOf.reached(switch (start) {
            case EffectiveAt.Day day -> day.latest().minusNanos(1);
            case EffectiveAt.Moment moment ->
                moment.instant().plus(Duration.ofMinutes(minutes == null ? 0 : minutes));
        });
    }

    /// All but the first of a day. Whoever met twice on one day long ago is asked no more.
    private static Stream<Waiting> duplicates(KnownHistory history, Question question) {
        return HeldSessions.of(history, question).counted().stream()
            .filter(it -> HeldSessions.today(question.asOf(), it) - HeldSessions.day(it) <= ASKED_DAYS)
            .collect(groupingBy(HeldSessions::day)).values().stream().flatMap(sameDay -> sameDay.stream().skip(1))
            .map(session -> about(Kind.DUPLICATE, history, session, Objects.requireNonNull(session.held()).at(),
                question.asOf()));
    }

    private static Waiting about(Kind kind, KnownHistory history, Session session, EffectiveAt since,
                                 AsOf asOf) {
        return new Waiting(kind, history.relationship(), history.lifecycle().members(), session.id(), When.of(since),
            session.plannedMinutes(asOf), List.of());
    }
}
