package coaching.analytics.history;

import coaching.chronology.Testimony;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// How well supported it was, from word to word, that a session took place.
///
/// Both sides say so when a coach and a coachee do, each for themself; where there are no such sides, when two members
/// do. What somebody recorded on a member's behalf is one side's word at most, however many it speaks for.
///
/// @param grades from each word on, in order
record Evidences(List<Said> grades) {

    /// @param words of one session, in the order of the chronology
    static Evidences of(List<Fact> words, Sides sides) {
        var said = Testimony.<Fact>of(sides.people());
        var grades = new ArrayList<Said>(words.size());
        for (var word : words) {
            said.add(word);
            grades.add(new Said(word.key(), said.finding(), sides.grade(said)));
        }
        return new Evidences(List.copyOf(grades));
    }

    /// Of what was said by `last`.
    Said by(Instant last) {
        for (int i = grades.size() - 1; i >= 0; i--) {
            if (!grades.get(i).since().isAfter(last)) {
                return grades.get(i);
            }
        }
        return Said.NOTHING;
    }
}
