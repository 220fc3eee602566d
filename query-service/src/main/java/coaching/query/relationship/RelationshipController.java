package coaching.query.relationship;

import coaching.analytics.catalogue.Metrics;
import coaching.analytics.history.KnownHistory;
import coaching.analytics.history.Lifecycle;
import coaching.analytics.metric.Measured;
import coaching.analytics.metric.Question;
import coaching.analytics.standing.Standing;
import coaching.edge.problem.Refused;
import coaching.events.Member;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.query.kernel.facts.GrantedRoles;
import coaching.query.kernel.figure.Disclosure;
import coaching.query.kernel.figure.Figure;
import coaching.query.kernel.question.AnswerHeader;
import coaching.query.kernel.question.QueryAuthorization;
import coaching.query.kernel.question.QueryContext;
import coaching.query.kernel.question.QueryParameters;
import coaching.query.kernel.reader.Reader;
import coaching.query.kernel.shape.Handling;
import coaching.query.kernel.shape.Reason;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.time.ZoneId;
import java.util.List;

@RestController
class RelationshipController {

    private final QueryAuthorization authorization;
    private final GrantedRoles people;

    RelationshipController(QueryAuthorization authorization, GrantedRoles people) {
        this.authorization = authorization;
        this.people = people;
    }

    /// @param closure absent while it is not closed
    /// @param state absent for one that is over or was declined
    /// @param protocol in force on the day of as-of
    /// @param openGap since the last session, absent without one and while no active day has passed
    /// @param handling what coordinators said about it; told to officials only
    /// @param lookedAt who did by their office, the last 50, newest first; told to the members only
    record Relationship(@JsonUnwrapped AnswerHeader answered, ProgrammeId programme, ZoneId zone,
                        RelationshipId relationship, Lifecycle.State lifecycle,
                        @Nullable Closure closure, Standing.@Nullable State state, List<Reason> reasons,
                        List<Member> members,
                        Agreement agreement, @Nullable ProtocolInForce protocol, List<SessionLine> sessions,
                        @Nullable SinceLast openGap, List<Pause> pauses, List<Item> items, List<Goal> goals,
                        List<Figure> figures, @Nullable Handling handling,
                        @Nullable List<Viewing> lookedAt) {

        static Relationship of(QueryContext query, KnownHistory history, @Nullable Handling handling,
                               @Nullable List<Viewing> lookedAt) {
            var question = query.question();
            var standing = Standing.of(history, question);
            return new Relationship(query.answered(), query.facts().id(), query.zone(), history.relationship(),
                history.lifecycle().state(question.asOf()), Closure.of(history.lifecycle(), question.asOf()),
                standing.map(Standing::state).orElse(null), Reason.of(standing), history.lifecycle().members(),
                Agreement.of(history, question.asOf()),
                ProtocolInForce.of(history, question.asOf().dayIn(query.zone())), SessionLine.of(history, question),
                SinceLast.of(history, question), Pause.of(history, question.asOf()), Item.of(history, question),
                Goal.of(history, question.asOf()), figures(history, question), handling, lookedAt);
        }

        private static List<Figure> figures(KnownHistory history, Question question) {
            return Metrics.all().stream()
                .map(metric -> Disclosure.all().figure(Measured.of(metric, history, question), question)).toList();
        }
    }

    @GetMapping("/api/programmes/{programme}/relationships/{relationship}")
    Relationship relationship(@PathVariable ProgrammeId programme, @PathVariable RelationshipId relationship,
                              Reader reader, QueryParameters parameters) {
        var about = authorization.relationship(reader, programme, relationship, parameters);
        var question = about.query().question();
        var history = about.history().known(question.knownAt(), question.clock());
        if (history.facts().isEmpty()) {
            throw Refused.notFound();
        }
        return Relationship.of(about.query(), history, about.member() ? null : Handling.of(history, question.asOf()),
            about.member() ? Viewing.of(about.query(), history, people.known().merges()) : null);
    }
}
