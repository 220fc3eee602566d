package coaching.query.board;

import coaching.analytics.standing.Standing;
import coaching.events.id.ProgrammeId;
import coaching.events.role.Capability;
import coaching.query.kernel.figure.Disclosure;
import coaching.query.kernel.figure.Figure;
import coaching.query.kernel.question.AnswerHeader;
import coaching.query.kernel.question.QueryAuthorization;
import coaching.query.kernel.question.QueryContext;
import coaching.query.kernel.question.QueryParameters;
import coaching.query.kernel.reader.Reader;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

@RestController
class BoardController {

    private final QueryAuthorization authorization;

    BoardController(QueryAuthorization authorization) {
        this.authorization = authorization;
    }

    /// @param people on the roster, whether in a relationship or not
    /// @param relationships proposed or running; absent when too few people are in them
    /// @param states how many of those are in each state; absent when withheld
    /// @param funnel of all that were ever proposed, how far they came
    record Board(@JsonUnwrapped AnswerHeader answered, ProgrammeId programme, String name, ZoneId zone,
                 int policyVersion,
                 int smallestGroup, int people, @Nullable Integer relationships,
                 Map<Standing.State, @Nullable Integer> states, Funnel funnel, List<Figure> metrics,
                 List<TrendPoint> trend) {

        static Board of(QueryContext query, BoardFacts facts, Disclosure disclosure) {
            var policy = query.policy();
            return new Board(query.answered(), query.facts().id(), query.name(), query.zone(), policy.version(),
                policy.policy().smallestGroup(), facts.people(),
                disclosure.withheld(facts.byState().people()) ? null : facts.byState().all().size(),
                disclosure.parts(facts.byState().counts(), facts.byState().peopleByState()),
                Funnel.of(facts.byProgress(), disclosure), facts.figures(disclosure), facts.trend(disclosure));
        }
    }

    /// @param values by metric, absent when unknown or withheld
    record TrendPoint(Instant asOf, LocalDate asOfDate, Map<String, @Nullable Double> values) {}

    @GetMapping("/api/programmes/{programme}/board")
    Board board(@PathVariable ProgrammeId programme, Reader reader, QueryParameters parameters) {
        var query = authorization.figures(reader, programme, parameters);
        var disclosure = reader.may(Capability.READ_RELATIONSHIPS, programme) ? Disclosure.all()
            : Disclosure.suppressed(query.question());
        return Board.of(query, BoardFacts.of(query), disclosure);
    }
}
