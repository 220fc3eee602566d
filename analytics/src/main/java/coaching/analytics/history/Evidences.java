package coaching.analytics.history;

import coaching.chronology.Testimony;
import coaching.chronology.Testimony.Finding;
import coaching.chronology.Testimony.Word;
import coaching.events.Evidence;
import coaching.events.Member;
import coaching.events.Member.Role;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;

import static java.util.stream.Collectors.toUnmodifiableSet;

/// How well supported it was, from word to word, that a session took place.
///
/// Both sides say so when a coach and a coachee do, each for themself; where there are no such sides, when two members
/// do. What somebody recorded on a member's behalf is one side's word at most, however many it speaks for.
///
/// @param grades from each word on, in order
record Evidences(List<Graded> grades) {

    /// @param since from when on it counts
    record Graded(Instant since, Finding finding, Evidence grade) {}

    private static final Graded NOTHING = new Graded(Instant.MIN, Finding.UNSAID, Evidence.E0);

    /// @param words of one session, in the order of the chronology
    static Evidences of(List<Fact> words, List<Member> members) {
        var people = members.stream().map(Member::participant).collect(toUnmodifiableSet());
        var grades = new ArrayList<Graded>(words.size());
        for (var word : words) {
            var said = Testimony.of(words, word.key(), people);
            grades.add(new Graded(word.key(), said.finding(), grade(said, members)));
        }
        return new Evidences(Collections.unmodifiableList(grades));
    }

    /// Of what was said by `last`.
    Graded by(Instant last) {
        for (int i = grades.size() - 1; i >= 0; i--) {
            if (!grades.get(i).since().isAfter(last)) {
                return grades.get(i);
            }
        }
        return NOTHING;
    }

    private static Evidence grade(Testimony<Fact> said, List<Member> members) {
        return switch (said.finding()) {
            case UNSAID, DENIED -> Evidence.E0;
            case CONTESTED -> Evidence.E1;
            case AFFIRMED -> !bothSides(said, members)
                ? Evidence.E1
                : said.witnesses().isEmpty() ? Evidence.E2 : Evidence.E3;
        };
    }

    private static boolean bothSides(Testimony<Fact> said, List<Member> members) {
        var sides = EnumSet.noneOf(Role.class);
        var theirs = EnumSet.noneOf(Role.class);
        var own = 0;
        for (var member : members) {
            sides.add(member.role());
            if (isOwn(said.words().get(member.participant()))) {
                theirs.add(member.role());
                own++;
            }
        }
        var opposite = EnumSet.of(Role.COACH, Role.COACHEE);
        return sides.containsAll(opposite) ? theirs.containsAll(opposite) : own >= 2;
    }

    private static boolean isOwn(@Nullable Word<Fact> word) {
        return word != null && word.tookPlace() && !word.fact().onBehalf();
    }
}
