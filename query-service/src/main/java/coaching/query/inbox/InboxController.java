package coaching.query.inbox;

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

@RestController
class InboxController {

    /// What is longer ago than everything that fits waits until that is answered.
    private static final int MOST = 500;

    private static final Comparator<Waiting> NEWEST_FIRST = Comparator.comparing((Waiting it) -> it.since().date())
        .reversed().thenComparing(Waiting::kind).thenComparing(it -> it.relationship().value());

    private final QueryAuthorization authorization;

    InboxController(QueryAuthorization authorization) {
        this.authorization = authorization;
    }

    /// @param total how many there are
    /// @param waiting the newest 500 of them, newest first
    record Inbox(@JsonUnwrapped AnswerHeader answered, ProgrammeId programme, ZoneId zone, int total,
                 List<Waiting> waiting) {}

    private record Key(Question question) {}

    @GetMapping("/api/programmes/{programme}/inbox")
    Inbox inbox(@PathVariable ProgrammeId programme, Reader reader, QueryParameters parameters) {
        var query = authorization.caseload(reader, programme, parameters);
        var all = waiting(query);
        return new Inbox(query.answered(), programme, query.zone(), all.size(), all.stream().limit(MOST).toList());
    }

    private static List<Waiting> waiting(QueryContext query) {
        var question = query.question();
        return query.facts().relationships()
            .answers(new Key(question), question, histories -> Waiting.of(histories, question))
            .stream().flatMap(Collection::stream).sorted(NEWEST_FIRST).toList();
    }
}
