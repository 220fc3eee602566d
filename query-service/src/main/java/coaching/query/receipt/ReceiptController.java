package coaching.query.receipt;

import coaching.analytics.history.KnownHistory;
import coaching.analytics.metric.Metric;
import coaching.analytics.metric.Metrics;
import coaching.events.ProgrammeId;
import coaching.events.RelationshipId;
import coaching.query.kernel.access.Reader;
import coaching.query.kernel.asking.Asked;
import coaching.query.kernel.asking.Inquiries;
import coaching.query.kernel.asking.Inquiry;
import coaching.query.kernel.figure.Showing;
import coaching.query.kernel.problem.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

@RestController
class ReceiptController {

    private final Inquiries inquiries;

    ReceiptController(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    /// @param relationship the one whose number it is; the whole programme's when absent
    /// @param after position of the last event of the page before
    @GetMapping("/api/programmes/{programme}/receipts/{metric}")
    Receipt receipt(@PathVariable ProgrammeId programme, @PathVariable String metric,
                    @RequestParam(required = false) @Nullable RelationshipId relationship,
                    @RequestParam(defaultValue = "0") long after, Reader reader, Asked asked) {
        return relationship == null
            ? ofProgramme(reader, inquiries.figures(reader, programme, asked), named(metric), after)
            : ofRelationship(inquiries.relationship(reader, programme, relationship, asked), named(metric), after);
    }

    private static Receipt ofProgramme(Reader reader, Inquiry inquiry, Metric metric, long after) {
        var question = inquiry.question();
        var histories = inquiry.facts().relationships().all().stream()
            .map(it -> it.known(question.knownAt(), question.clock())).toList();
        var basis = Basis.of(metric, histories, question);
        return reader.seesRelationshipsOf(inquiry.facts().id())
            ? Receipt.of(inquiry, null, Showing.all(), basis, Events.counted(basis, histories, after),
                Events.context(basis, histories, question, after))
            : Receipt.of(inquiry, null, Showing.suppressed(question), basis,
                Events.withheld(basis.measure().eventIds().size()),
                Events.withheld(basis.measure().contextIds().size()));
    }

    private static Receipt ofRelationship(Inquiries.OfRelationship about, Metric metric, long after) {
        var question = about.inquiry().question();
        List<KnownHistory> history = List.of(about.history().known(question.knownAt(), question.clock()));
        var basis = Basis.of(metric, history, question);
        return Receipt.of(about.inquiry(), about.history().relationship(), Showing.all(), basis,
            Events.counted(basis, history, after), Events.context(basis, history, question, after));
    }

    private static Metric named(String id) {
        return Metrics.all().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow(Refused::notFound);
    }
}
