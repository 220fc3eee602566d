package coaching.query.caseload;

import coaching.analytics.metric.Question;
import coaching.events.ProgrammeId;
import coaching.query.kernel.access.Reader;
import coaching.query.kernel.asking.Answered;
import coaching.query.kernel.asking.Asked;
import coaching.query.kernel.asking.Inquiries;
import coaching.query.kernel.asking.Inquiry;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

@RestController
class CaseloadController {

    /// The most pressing first; of equally pressing ones those that were silent for longest. What is over comes last.
    private static final Comparator<Row> BY_NEED = comparing(Row::over)
        .thenComparing(comparingInt(Row::need).reversed())
        .thenComparing(Row::silentSince).thenComparing(Row::label).thenComparing(row -> row.relationship().value());

    private final Inquiries inquiries;

    CaseloadController(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    record Caseload(@JsonUnwrapped Answered answered, ProgrammeId programme, String name, ZoneId zone, int total,
                    List<Row> relationships) {}

    private record Key(Question question) {}

    @GetMapping("/api/programmes/{programme}/relationships")
    Caseload caseload(@PathVariable ProgrammeId programme, Reader reader, Asked asked) {
        var inquiry = inquiries.relationships(reader, programme, asked);
        var rows = rows(inquiry);
        return new Caseload(inquiry.answered(), programme, inquiry.name(), inquiry.zone(), rows.size(), rows);
    }

    private static List<Row> rows(Inquiry inquiry) {
        var question = inquiry.question();
        return inquiry.facts().relationships()
            .answers(new Key(question), question, histories -> Row.of(histories, question))
            .stream().flatMap(Collection::stream).sorted(BY_NEED).toList();
    }
}
