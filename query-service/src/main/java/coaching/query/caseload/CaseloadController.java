package coaching.query.caseload;

import coaching.analytics.metric.Question;
import coaching.events.id.ProgrammeId;
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
        .thenComparing(Row::silentSince).thenComparing(row -> row.relationship().value());

    private final QueryAuthorization authorization;

    CaseloadController(QueryAuthorization authorization) {
        this.authorization = authorization;
    }

    record Caseload(@JsonUnwrapped AnswerHeader answered, ProgrammeId programme, String name, ZoneId zone, int total,
                    List<Row> relationships) {}

    private record Key(Question question) {}

    @GetMapping("/api/programmes/{programme}/relationships")
    Caseload caseload(@PathVariable ProgrammeId programme, Reader reader, QueryParameters parameters) {
        var query = authorization.relationships(reader, programme, parameters);
        var rows = rows(query);
        return new Caseload(query.answered(), programme, query.name(), query.zone(), rows.size(), rows);
    }

    private static List<Row> rows(QueryContext query) {
        var question = query.question();
        return query.facts().relationships()
            .answers(new Key(question), question, histories -> Row.of(histories, question))
            .stream().flatMap(Collection::stream).sorted(BY_NEED).toList();
    }
}
