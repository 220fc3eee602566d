package coaching.query.dashboards;

import coaching.analytics.metric.Measures;
import coaching.analytics.metric.Question;
import coaching.analytics.standing.Standing;
import coaching.events.ProgrammeEvent.ProgrammeOpened;
import coaching.query.kernel.facts.ProgrammeFacts;
import coaching.query.kernel.facts.Snapshot;
import coaching.query.kernel.figure.Disclosure;
import coaching.query.kernel.figure.Figure;
import coaching.query.kernel.figure.RelationshipsByState;
import coaching.query.kernel.question.Today;
import coaching.query.kernel.question.Weeks;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What dashboards may show of one programme, by the same functions as its board.
record ProgrammeFigures(ProgrammeOpened programme, long position, LocalDate today, List<Row> rows,
                        Map<Standing.State, @Nullable Integer> states) {

    private static final int WEEKS = 53;

    record Row(LocalDate asOf, Figure figure) {}

    static ProgrammeFigures of(Snapshot snapshot, ProgrammeOpened programme, Instant now) {
        var facts = snapshot.facts();
        var today = LocalDate.ofInstant(now, programme.zone());
        var asked = Today.question(facts, programme.zone(), now);
        var questions = new ArrayList<Question>();
        Weeks.before(today, programme.zone(), WEEKS).forEach(end -> questions.add(asked.asOf(end)));
        questions.add(asked);
        return new ProgrammeFigures(programme, snapshot.head().completeTo(), today,
            rows(facts, programme, today, questions), states(facts, asked));
    }

    private static List<Row> rows(ProgrammeFacts facts, ProgrammeOpened programme, LocalDate today,
                                  List<Question> questions) {
        var measured = facts.relationships().measure(questions);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < questions.size(); i++) {
            var last = i == questions.size() - 1;
            if (last || !rows.isEmpty() || !measured.get(i).unknown()) {
                var day = last ? today : questions.get(i).asOf().dateIn(programme.zone());
                rows.addAll(week(day, questions.get(i), measured.get(i)));
            }
        }
        return rows;
    }

    private static List<Row> week(LocalDate date, Question question, Measures measures) {
        var disclosure = Disclosure.suppressed(question);
        return measures.all().stream().map(it -> new Row(date, disclosure.figure(it, question))).toList();
    }

    private static Map<Standing.State, @Nullable Integer> states(ProgrammeFacts facts, Question question) {
        var byState = RelationshipsByState.of(facts, question);
        return Disclosure.suppressed(question).parts(byState.counts(), byState.peopleByState());
    }
}
