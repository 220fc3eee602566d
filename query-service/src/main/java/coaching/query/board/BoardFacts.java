package coaching.query.board;

import coaching.analytics.history.AsOf;
import coaching.analytics.metric.Measures;
import coaching.analytics.metric.Question;
import coaching.analytics.metric.Window;
import coaching.query.board.BoardController.TrendPoint;
import coaching.query.kernel.figure.Disclosure;
import coaching.query.kernel.figure.Figure;
import coaching.query.kernel.figure.RelationshipsByState;
import coaching.query.kernel.question.QueryContext;
import coaching.query.kernel.question.Weeks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Everything a board is made of, before anybody asks who looks at it.
///
/// @param measures as of the question
/// @param before those of the window before this one, of all time those of four weeks earlier
/// @param weeks ends of the weeks before, oldest first, then the question's own as-of
record BoardFacts(Question question, int people, RelationshipsByState byState, RelationshipsByProgress byProgress,
                  Measures measures, AsOf earlier, Measures before, List<Week> weeks) {

    private static final int DAYS_BEFORE = 28;
    private static final int WEEKS = 26;

    record Week(AsOf end, LocalDate date, Measures measures) {}

    static BoardFacts of(QueryContext query) {
        var question = query.question();
        var ends = Weeks.before(question.asOf().dateIn(query.zone()), query.zone(), WEEKS);
        var questions = new ArrayList<Question>(List.of(question, question.asOf(query.days(-daysBefore(question)))));
        ends.forEach(end -> questions.add(question.asOf(end)));
        var measured = query.facts().relationships().measure(questions);
        var weeks = new ArrayList<Week>();
        for (int i = 0; i < ends.size(); i++) {
            weeks.add(week(query, ends.get(i), measured.get(i + 2)));
        }
        weeks.add(week(query, question.asOf(), measured.getFirst()));
        return new BoardFacts(question,
            query.facts().roster().size(question.asOf(), question.knownAt(), question.clock()),
            RelationshipsByState.of(query.facts(), question), RelationshipsByProgress.of(query.facts(), question),
            measured.getFirst(), questions.get(1).asOf(), measured.get(1), weeks);
    }

    private static int daysBefore(Question question) {
        return question.window().equals(Window.ALL) ? DAYS_BEFORE : question.window().days();
    }

    private static Week week(QueryContext query, AsOf end, Measures measures) {
        return new Week(end, end.dateIn(query.zone()), measures);
    }

    List<Figure> figures(Disclosure disclosure) {
        return measures.all().stream().map(it -> disclosure.figure(it, question)
            .since(earlier.last(), disclosure.value(before.of(it.metric())))).toList();
    }

    /// From the first week there is anything to show of.
    List<TrendPoint> trend(Disclosure disclosure) {
        return weeks.stream()
            .map(week -> new TrendPoint(week.end().last(), week.date(), disclosure.values(week.measures())))
            .dropWhile(point -> point.values().values().stream().allMatch(Objects::isNull))
            .toList();
    }
}
