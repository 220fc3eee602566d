package coaching.query.board;

import coaching.analytics.standing.Standing;
import coaching.events.ProgrammeId;
import coaching.query.kernel.access.Reader;
import coaching.query.kernel.asking.Answered;
import coaching.query.kernel.asking.Asked;
import coaching.query.kernel.asking.Inquiries;
import coaching.query.kernel.asking.Inquiry;
import coaching.query.kernel.figure.Figure;
import coaching.query.kernel.figure.Showing;
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

    private final Inquiries inquiries;

    BoardController(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    /// @param people on the roster, whether in a relationship or not
    /// @param relationships proposed or running; absent when too few people are in them
    /// @param states how many of those are in each state; absent when withheld
    record Board(@JsonUnwrapped Answered answered, ProgrammeId programme, String name, ZoneId zone, int policyVersion,
                 int smallestGroup, int people, @Nullable Integer relationships,
                 Map<Standing.State, @Nullable Integer> states, List<Figure> metrics, List<TrendPoint> trend) {

        static Board of(Inquiry inquiry, BoardFacts facts, Showing showing) {
            var policy = inquiry.policy();
            return new Board(inquiry.answered(), inquiry.facts().id(), inquiry.name(), inquiry.zone(), policy.version(),
                policy.policy().smallestGroup(), facts.people(),
                showing.withheld(facts.standings().people()) ? null : facts.standings().all().size(),
                showing.parts(facts.standings().counts(), facts.standings().peopleByState()),
                facts.figures(showing), facts.trend(showing));
        }
    }

    /// @param values by metric, absent when unknown or withheld
    record TrendPoint(Instant asOf, LocalDate asOfDate, Map<String, @Nullable Double> values) {}

    @GetMapping("/api/programmes/{programme}/board")
    Board board(@PathVariable ProgrammeId programme, Reader reader, Asked asked) {
        var inquiry = inquiries.figures(reader, programme, asked);
        var showing = reader.seesRelationshipsOf(programme) ? Showing.all() : Showing.suppressed(inquiry.question());
        return Board.of(inquiry, BoardFacts.of(inquiry), showing);
    }
}
