package coaching.query.replay;

import coaching.analytics.history.KnownHistory;
import coaching.analytics.replay.Called;
import coaching.analytics.replay.Replay;
import coaching.edge.problem.Refused;
import coaching.events.CaseloadEvent;
import coaching.events.Envelope;
import coaching.events.Recorded;
import coaching.events.id.EventId;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.query.kernel.facts.FactLog;
import coaching.query.kernel.question.AnswerHeader;
import coaching.query.kernel.question.QueryAuthorization;
import coaching.query.kernel.question.QueryContext;
import coaching.query.kernel.question.QueryParameters;
import coaching.query.kernel.reader.Reader;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

@RestController
class ReplayController {

    private final QueryAuthorization authorization;
    private final FactLog log;

    ReplayController(QueryAuthorization authorization, FactLog log) {
        this.authorization = authorization;
        this.log = log;
    }

    /// @param members and what the sentences of the steps call them
    /// @param steps in the order in which they happened, as known when asked for
    record Timeline(@JsonUnwrapped AnswerHeader answered, ProgrammeId programme, ZoneId zone,
                    RelationshipId relationship, List<Called> members, List<StepLine> steps) {}

    @GetMapping("/api/programmes/{programme}/relationships/{relationship}/timeline")
    Timeline timeline(@PathVariable ProgrammeId programme, @PathVariable RelationshipId relationship, Reader reader,
                      QueryParameters parameters) {
        var about = authorization.relationship(reader, programme, relationship, parameters);
        var question = about.query().question();
        var history = about.history().known(question.knownAt(), question.clock());
        if (history.facts().isEmpty()) {
            throw Refused.notFound();
        }
        return timeline(about.query(), history, about.member());
    }

    /// What coordinators did about it is told to officials only.
    private Timeline timeline(QueryContext query, KnownHistory history, boolean member) {
        var envelopes = envelopes(history.relationship());
        var steps = Replay.of(history).stream()
            .filter(step -> !member || !(step.fact().event() instanceof CaseloadEvent))
            .filter(step -> query.question().asOf().reached(step.fact().earliest()))
            .flatMap(step -> StepLine.of(step, envelopes.get(step.fact().id()), query.question().clock()).stream())
            .toList();
        return new Timeline(query.answered(), query.facts().id(), query.zone(), history.relationship(),
            Called.of(history), steps);
    }

    /// Who said so and how it reached us is asked for here only, so it is not kept in memory.
    private Map<EventId, Envelope> envelopes(RelationshipId relationship) {
        return log.of(relationship).stream().map(Recorded::envelope)
            .collect(toUnmodifiableMap(Envelope::id, identity()));
    }
}
