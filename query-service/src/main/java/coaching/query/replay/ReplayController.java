package coaching.query.replay;

import coaching.analytics.history.KnownHistory;
import coaching.analytics.replay.Replay;
import coaching.events.Envelope;
import coaching.events.EventId;
import coaching.events.ProgrammeId;
import coaching.events.Recorded;
import coaching.events.RelationshipId;
import coaching.query.kernel.access.Reader;
import coaching.query.kernel.asking.Answered;
import coaching.query.kernel.asking.Asked;
import coaching.query.kernel.asking.Inquiries;
import coaching.query.kernel.asking.Inquiry;
import coaching.query.kernel.facts.FactLog;
import coaching.query.kernel.problem.Refused;
import coaching.query.kernel.shape.Labels;
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

    private final Inquiries inquiries;
    private final FactLog log;

    ReplayController(Inquiries inquiries, FactLog log) {
        this.inquiries = inquiries;
        this.log = log;
    }

    /// @param steps in the order in which they happened, as known when asked for
    record Timeline(@JsonUnwrapped Answered answered, ProgrammeId programme, ZoneId zone, RelationshipId relationship,
                    String label, List<StepLine> steps) {}

    @GetMapping("/api/programmes/{programme}/relationships/{relationship}/timeline")
    Timeline timeline(@PathVariable ProgrammeId programme, @PathVariable RelationshipId relationship, Reader reader,
                      Asked asked) {
        var about = inquiries.relationship(reader, programme, relationship, asked);
        var question = about.inquiry().question();
        var history = about.history().known(question.knownAt(), question.clock());
        if (history.facts().isEmpty()) {
            throw Refused.notFound();
        }
        return timeline(about.inquiry(), history);
    }

    private Timeline timeline(Inquiry inquiry, KnownHistory history) {
        var envelopes = envelopes(history.relationship());
        var steps = Replay.of(history).stream()
            .filter(step -> inquiry.question().asOf().reached(step.fact().earliest()))
            .flatMap(step -> StepLine.of(step, envelopes.get(step.fact().id()), inquiry.question().clock()).stream())
            .toList();
        return new Timeline(inquiry.answered(), inquiry.facts().id(), inquiry.zone(), history.relationship(),
            Labels.of(history), steps);
    }

    /// Who said so and how it reached us is asked for here only, so it is not kept in memory.
    private Map<EventId, Envelope> envelopes(RelationshipId relationship) {
        return log.of(relationship).stream().map(Recorded::envelope)
            .collect(toUnmodifiableMap(Envelope::id, identity()));
    }
}
