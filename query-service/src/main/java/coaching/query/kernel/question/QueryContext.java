package coaching.query.kernel.question;

import coaching.analytics.history.AsOf;
import coaching.analytics.metric.Policies;
import coaching.analytics.metric.Question;
import coaching.query.kernel.facts.ProgrammeFacts;

import java.time.ZoneId;

/// A question about one programme that its reader may ask, and the facts it is asked of.
///
/// @param zone of the programme
/// @param answered the head of the answer
public record QueryContext(ProgrammeFacts facts, Question question, String name, ZoneId zone, AnswerHeader answered) {

    /// The policy in force as of then, as far as it was known.
    public Policies.Version policy() {
        return question.policies().at(question.asOf().last(), question.knownAt(), question.clock());
    }

    /// The day of as-of, in the programme's zone, so many days earlier or later: its end.
    public AsOf days(int later) {
        return AsOf.day(question.asOf().dateIn(zone).plusDays(later), zone);
    }
}
