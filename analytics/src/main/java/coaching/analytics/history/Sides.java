package coaching.analytics.history;

import coaching.chronology.Testimony;
import coaching.chronology.Testimony.Word;
import coaching.events.Evidence;
import coaching.events.Member;
import coaching.events.Member.Role;
import coaching.events.id.ParticipantId;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

import static java.util.stream.Collectors.toUnmodifiableSet;

/// Whose words it takes for both sides of a relationship to have said something.
///
/// @param opposite whether it has coaches and coachees; without them two members are two sides
record Sides(List<Member> members, Set<ParticipantId> people, boolean opposite) {

    static Sides of(List<Member> members) {
        return new Sides(members, members.stream().map(Member::participant).collect(toUnmodifiableSet()),
            has(members, Role.COACH) && has(members, Role.COACHEE));
    }

    private static boolean has(List<Member> members, Role role) {
        return members.stream().anyMatch(member -> member.role() == role);
    }

    Evidence grade(Testimony<Fact> said) {
        return switch (said.finding()) {
            case UNSAID, DENIED -> Evidence.E0;
            case CONTESTED -> Evidence.E1;
            case AFFIRMED -> !bothSay(said)
                ? Evidence.E1
                : said.witnesses().isEmpty() ? Evidence.E2 : Evidence.E3;
        };
    }

    private boolean bothSay(Testimony<Fact> said) {
        var coaches = 0;
        var coachees = 0;
        var all = 0;
        for (var member : members) {
            if (isOwn(said.words().get(member.participant()))) {
                coaches += member.role() == Role.COACH ? 1 : 0;
                coachees += member.role() == Role.COACHEE ? 1 : 0;
                all++;
            }
        }
        return opposite ? coaches > 0 && coachees > 0 : all >= 2;
    }

    private static boolean isOwn(@Nullable Word<Fact> word) {
        return word != null && word.tookPlace() && !word.fact().onBehalf();
    }
}
