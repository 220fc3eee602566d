package coaching.query.relationship;

import coaching.analytics.history.KnownHistory;
import coaching.analytics.history.Lifecycle;
import coaching.analytics.metric.Metrics;
import coaching.analytics.metric.Question;
import coaching.analytics.standing.Standing;
import coaching.events.Member;
import coaching.events.ProgrammeId;
import coaching.events.RelationshipId;
import coaching.query.kernel.access.Reader;
import coaching.query.kernel.asking.Answered;
import coaching.query.kernel.asking.Asked;
import coaching.query.kernel.asking.Inquiries;
import coaching.query.kernel.asking.Inquiry;
import coaching.query.kernel.figure.Figure;
import coaching.query.kernel.figure.Showing;
import coaching.query.kernel.problem.Refused;
import coaching.query.kernel.shape.Labels;
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

    private final Inquiries inquiries;

    RelationshipController(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    /// @param state absent for one that is over or was declined
    /// @param protocol in force on the day of as-of
    /// @param openGap since the last session, absent without one and while no active day has passed
    record Relationship(@JsonUnwrapped Answered answered, ProgrammeId programme, ZoneId zone,
                        RelationshipId relationship, String label, Lifecycle.State lifecycle,
                        Standing.@Nullable State state, List<Reason> reasons, List<Member> members,
                        @Nullable ProtocolInForce protocol, List<SessionLine> sessions,
                        @Nullable SinceLast openGap, List<Pause> pauses, List<Item> items, List<Figure> figures) {

        static Relationship of(Inquiry inquiry, KnownHistory history) {
            var question = inquiry.question();
            var standing = Standing.of(history, question);
            return new Relationship(inquiry.answered(), inquiry.facts().id(), inquiry.zone(), history.relationship(),
                Labels.of(history), history.lifecycle().state(question.asOf()),
                standing.map(Standing::state).orElse(null), Reason.of(standing), history.lifecycle().members(),
                ProtocolInForce.of(history, question.asOf().dayIn(inquiry.zone())), SessionLine.of(history, question),
                SinceLast.of(history, question), Pause.of(history, question.asOf()), Item.of(history, question),
                figures(history, question));
        }

        private static List<Figure> figures(KnownHistory history, Question question) {
            return Metrics.all().stream()
                .map(metric -> Showing.all().figure(metric.id(), metric.measure(history, question), question)).toList();
        }
    }

    @GetMapping("/api/programmes/{programme}/relationships/{relationship}")
    Relationship relationship(@PathVariable ProgrammeId programme, @PathVariable RelationshipId relationship,
                              Reader reader, Asked asked) {
        var about = inquiries.relationship(reader, programme, relationship, asked);
        var question = about.inquiry().question();
        var history = about.history().known(question.knownAt(), question.clock());
        if (history.facts().isEmpty()) {
            throw Refused.notFound();
        }
        return Relationship.of(about.inquiry(), history);
    }
}
