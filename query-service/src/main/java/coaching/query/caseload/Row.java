package coaching.query.caseload;

import coaching.analytics.catalogue.Metrics;
import coaching.analytics.history.AsOf;
import coaching.analytics.history.KnownHistory;
import coaching.analytics.history.Lifecycle;
import coaching.analytics.meetings.HeldSessions;
import coaching.analytics.metric.Measured;
import coaching.analytics.metric.Metric;
import coaching.analytics.metric.Question;
import coaching.analytics.standing.Standing;
import coaching.events.EffectiveAt;
import coaching.events.Member;
import coaching.events.id.RelationshipId;
import coaching.query.kernel.figure.Disclosure;
import coaching.query.kernel.figure.Figure;
import coaching.query.kernel.shape.Handling;
import coaching.query.kernel.shape.Reason;
import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// One relationship among the others.
///
/// @param state absent for one that is over or was declined
record Row(RelationshipId relationship, Lifecycle.State lifecycle, Standing.@Nullable State state,
           List<Reason> reasons, @Nullable LocalDate lastSession, @Nullable LocalDate nextSession, int sessionsHeld,
           int openItems, List<Member> members, Handling handling, List<Figure> figures) {

    /// What groups are compared by; the rest is one click away.
    private static final List<Metric> FIGURES = List.of(Metrics.TIME_COVERED, Metrics.ON_TIME_RATE, Metrics.REGULARITY,
        Metrics.PROMISES_KEPT, Metrics.TRUST_IN_THE_DATA);

    static List<Row> of(List<KnownHistory> histories, Question question) {
        return histories.stream()
            .filter(history -> history.lifecycle().state(question.asOf()) != Lifecycle.State.UNKNOWN)
            .map(history -> of(history, question)).toList();
    }

    private static Row of(KnownHistory history, Question question) {
        var standing = Standing.of(history, question);
        var held = HeldSessions.of(history, question).counted();
        return new Row(history.relationship(), history.lifecycle().state(question.asOf()),
            standing.map(Standing::state).orElse(null), Reason.of(standing),
            held.isEmpty() ? null : Objects.requireNonNull(held.getLast().held()).at().date(),
            next(history, question.asOf()), held.size(), history.openItems(question.asOf()).size(),
            history.lifecycle().members(), Handling.of(history, question.asOf()),
            figures(history, question));
    }

    /// None once it is over, whatever was still in the calendar.
    private static @Nullable LocalDate next(KnownHistory history, AsOf asOf) {
        return history.lifecycle().state(asOf) == Lifecycle.State.CLOSED
            ? null
            : history.nextSession(asOf).map(EffectiveAt::date).orElse(null);
    }

    private static List<Figure> figures(KnownHistory history, Question question) {
        return FIGURES.stream()
            .map(metric -> Disclosure.all().figure(Measured.of(metric, history, question), question).brief()).toList();
    }

    /// Or never began.
    @JsonIgnore
    boolean over() {
        return state == null;
    }

    /// What a coordinator has put off comes after what needs a look.
    @JsonIgnore
    int need() {
        return handling.snoozedUntil() != null ? 0 : reasons.stream().mapToInt(Reason::severity).sum();
    }

    @JsonIgnore
    LocalDate silentSince() {
        return lastSession == null ? LocalDate.EPOCH : lastSession;
    }
}
