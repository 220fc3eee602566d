package coaching.query.receipt;

import coaching.analytics.catalogue.Metrics;
import coaching.analytics.history.KnownHistory;
import coaching.analytics.metric.Measured;
import coaching.analytics.metric.Metric;
import coaching.edge.problem.Refused;
import coaching.events.id.ProgrammeId;
import coaching.events.id.RelationshipId;
import coaching.events.role.Capability;
import coaching.query.kernel.figure.Disclosure;
import coaching.query.kernel.question.QueryAuthorization;
import coaching.query.kernel.question.QueryContext;
import coaching.query.kernel.question.QueryParameters;
import coaching.query.kernel.reader.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

@RestController
class ReceiptController {

    private final QueryAuthorization authorization;

    ReceiptController(QueryAuthorization authorization) {
        this.authorization = authorization;
    }

    /// @param relationship the one whose number it is; the whole programme's when absent
    /// @param after position of the last event of the page before
    @GetMapping("/api/programmes/{programme}/receipts/{metric}")
    Receipt receipt(@PathVariable ProgrammeId programme, @PathVariable String metric,
                    @RequestParam(required = false) @Nullable RelationshipId relationship,
                    @RequestParam(defaultValue = "0") long after, Reader reader, QueryParameters parameters) {
        var asked = named(metric);
        return relationship == null
            ? ofProgramme(reader, authorization.figures(reader, programme, parameters), asked, after)
            : ofRelationship(authorization.relationship(reader, programme, relationship, parameters), asked, after);
    }

    private static Receipt ofProgramme(Reader reader, QueryContext query, Metric metric, long after) {
        var question = query.question();
        var histories = query.facts().relationships().all().stream()
            .map(it -> it.known(question.knownAt(), question.clock())).toList();
        var measured = Measured.of(metric, histories, question);
        return reader.may(Capability.READ_RELATIONSHIPS, query.facts().id())
            ? Receipt.of(query, null, Disclosure.all(), measured,
                Events.counted(measured.measure(), histories, after),
                Events.context(measured.measure(), histories, question, after))
            : Receipt.of(query, null, Disclosure.suppressed(question), measured,
                Events.withheld(measured.measure().eventIds().size()),
                Events.withheld(measured.measure().contextIds().size()));
    }

    private static Receipt ofRelationship(QueryAuthorization.OfRelationship about, Metric metric, long after) {
        var question = about.query().question();
        List<KnownHistory> history = List.of(about.history().known(question.knownAt(), question.clock()));
        var measured = Measured.of(metric, history, question);
        return Receipt.of(about.query(), about.history().relationship(), Disclosure.all(), measured,
            Events.counted(measured.measure(), history, after),
            Events.context(measured.measure(), history, question, after));
    }

    private static Metric named(String id) {
        return Metrics.find(id).orElseThrow(Refused::notFound);
    }
}
