package coaching.query.board;

import coaching.analytics.history.AsOf;
import coaching.analytics.measure.Measure;
import coaching.analytics.metric.Question;
import coaching.analytics.metric.Window;
import coaching.query.board.BoardController.TrendPoint;
import coaching.query.kernel.asking.Inquiry;
import coaching.query.kernel.asking.Weeks;
import coaching.query.kernel.figure.Figure;
import coaching.query.kernel.figure.Showing;
import coaching.query.kernel.figure.Standings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Everything a board is made of, before anybody asks who looks at it.
///
/// @param measures as of the question
/// @param before those of the window before this one, of all time those of four weeks earlier
/// @param weeks ends of the weeks before, oldest first, then the question's own as-of
record BoardFacts(Question question, int people, Standings standings, Map<String, Measure> measures, AsOf earlier,
                  Map<String, Measure> before, List<Week> weeks) {

    private static final int DAYS_BEFORE = 28;
    private static final int WEEKS = 26;

    record Week(AsOf end, LocalDate date, Map<String, Measure> measures) {}

    static BoardFacts of(Inquiry inquiry) {
        var question = inquiry.question();
        var ends = Weeks.before(question.asOf().dateIn(inquiry.zone()), inquiry.zone(), WEEKS);
        var questions = new ArrayList<Question>(List.of(question, question.asOf(inquiry.days(-daysBefore(question)))));
        ends.forEach(end -> questions.add(question.asOf(end)));
        var measured = inquiry.facts().relationships().measure(questions);
        var weeks = new ArrayList<Week>();
        for (int i = 0; i < ends.size(); i++) {
            weeks.add(week(inquiry, ends.get(i), measured.get(i + 2)));
        }
        weeks.add(week(inquiry, question.asOf(), measured.getFirst()));
        return new BoardFacts(question,
            inquiry.facts().roster().size(question.asOf(), question.knownAt(), question.clock()),
            Standings.of(inquiry.facts(), question), measured.getFirst(), questions.get(1).asOf(), measured.get(1),
            weeks);
    }

    private static int daysBefore(Question question) {
        return question.window().equals(Window.ALL) ? DAYS_BEFORE : question.window().days();
    }

    private static Week week(Inquiry inquiry, AsOf end, Map<String, Measure> measures) {
        return new Week(end, end.dateIn(inquiry.zone()), measures);
    }

    List<Figure> figures(Showing showing) {
        return measures.entrySet().stream().map(it -> showing.figure(it.getKey(), it.getValue(), question)
            .since(earlier.last(), showing.value(Objects.requireNonNull(before.get(it.getKey()))))).toList();
    }

    /// From the first week there is anything to show of.
    List<TrendPoint> trend(Showing showing) {
        return weeks.stream()
            .map(week -> new TrendPoint(week.end().last(), week.date(), showing.values(week.measures())))
            .dropWhile(point -> point.values().values().stream().allMatch(Objects::isNull))
            .toList();
    }
}
